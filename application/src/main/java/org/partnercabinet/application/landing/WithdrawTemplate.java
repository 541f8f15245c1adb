package org.partnercabinet.application.landing;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.TemplateId;

/** The company offers a template no more. Pages that began with it stay as they are, their fixed blocks too. */
public final class WithdrawTemplate {
    private final Transactions transactions;
    private final PageTemplates templates;

    public WithdrawTemplate(Transactions transactions, PageTemplates templates) {
        this.transactions = transactions;
        this.templates = templates;
    }

    /** @throws Refusal NOT_FOUND {@code template}, also for one that was withdrawn */
    public void handle(TemplateId id) {
        transactions.run(() -> {
            PageTemplate offered = templates
                    .find(id)
                    .filter(template -> !template.withdrawn())
                    .orElseThrow(() -> Refusal.notFound("template"));
            templates.put(offered.withdraw());
        });
    }
}
