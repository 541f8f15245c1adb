package org.partnercabinet.http.transfer;

import java.util.List;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.ExportOrder;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.job.JobDesk;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Resource;

/** A partner has all of their clients as a file: the bell says when it is there. */
public final class ExportPages implements Resource {
    private static final String ROOT = "/partner/referrals";

    private final JobDesk jobs;
    private final Whose whose;

    public ExportPages(JobDesk jobs, Whose whose) {
        this.jobs = jobs;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(ROOT + "/export").page(Access.roles(Role.PARTNER)).handle(this::order));
    }

    /** Where Russian is read, spreadsheets want semicolons. */
    private Answer order(Call call) {
        var language = call.viewer().language();
        char separator = language == Language.RU ? ';' : ',';
        var order = new ExportOrder(Scope.of(whose.own(call.visitor())), separator, true);
        return Deed.of(
                call,
                ROOT,
                "referrals.export-done",
                () -> jobs.start(call.visitor(), ExportOrder.KIND, order.text(), language));
    }
}
