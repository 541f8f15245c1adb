package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.Map;
import org.partnercabinet.application.buyer.SaleTerms;
import org.partnercabinet.domain.settings.SaleSettings;

/** What buyers buy, and who changed that. */
public record AuditedSaleTerms(SaleTerms inner, Journal journal) implements SaleTerms {
    @Override
    public SaleSettings current() {
        return inner.current();
    }

    @Override
    public void put(SaleSettings terms) {
        var before = inner.current();
        inner.put(terms);
        if (!before.equals(terms))
            journal.write("settings.sale.changed", internal("settings", "sale"), facts(before), facts(terms));
    }

    private static Map<String, String> facts(SaleSettings terms) {
        return Facts.of("product", terms.product())
                .and("price", terms.price())
                .and("category", terms.category())
                .and("paid_stage", terms.paidStage())
                .and("unpaid_stage", terms.unpaidStage())
                .map();
    }
}
