package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.crm.ProofQueries;
import org.partnercabinet.application.crm.StartProof;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Proofs that nothing is missing, in a browser. */
public final class ProofPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String ROOT = Bitrix24Tabs.ROOT + "/proofs";

    private final StartProof start;
    private final ProofQueries proofs;
    private final Pages pages;

    public ProofPages(StartProof start, ProofQueries proofs, Pages pages) {
        this.start = start;
        this.proofs = proofs;
        this.pages = pages;
    }

    /** One proof with some of its differences. @param cure what they were narrowed by, or empty */
    public record ProofScreen(ProofView proof, List<DifferenceView> differences, String cure) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(ADMINS).paged().handle(this::list),
                Endpoint.post(ROOT).page(ADMINS).handle(call -> start(call, false)),
                Endpoint.post(ROOT + "/accept").page(ADMINS).handle(call -> start(call, true)),
                Endpoint.get(ROOT + "/{id}")
                        .page(ADMINS)
                        .query(Field.oneOf("cure", Cure.class))
                        .paged()
                        .handle(this::show));
    }

    private Answer list(Call call) {
        var language = call.viewer().language();
        var page = proofs.list(Pager.request(call));
        return pages.show(
                call,
                "crm/proofs.jte",
                Map.of(
                        "proofs",
                        page.map(row -> ProofView.of(row, language)).items(),
                        "pager",
                        Pager.of(call, page.total())));
    }

    private Answer start(Call call, boolean acceptMissing) {
        var id = start.handle(acceptMissing);
        return Deed.done(call, ROOT + "/" + id.value(), "proof.begun");
    }

    private Answer show(Call call) {
        var id = new ProofId(call.pathId("id"));
        var language = call.viewer().language();
        var proof = proofs.one(id).map(row -> ProofView.of(row, language)).orElseThrow(() -> Refusal.notFound("proof"));
        var cure = call.query().optionalOneOf("cure", Cure.class);
        var page = proofs.differences(id, cure, Pager.request(call));
        var rows = page.map(row -> DifferenceView.of(row, language)).items();
        var shown = new ProofScreen(proof, rows, call.query().textOrEmpty("cure"));
        return pages.show(call, "crm/proof.jte", Map.of("one", shown, "pager", Pager.of(call, page.total())));
    }
}
