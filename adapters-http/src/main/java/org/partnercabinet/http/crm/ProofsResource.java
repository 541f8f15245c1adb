package org.partnercabinet.http.crm;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.oneOf;

import java.util.List;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.crm.ProofQueries;
import org.partnercabinet.application.crm.StartProof;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Proofs that nothing is missing: Bitrix24 against what we know, every day and on demand. */
public final class ProofsResource implements Resource {
    private final StartProof start;
    private final ProofQueries proofs;

    public ProofsResource(StartProof start, ProofQueries proofs) {
        this.start = start;
        this.proofs = proofs;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                draft(Endpoint.get("/api/crm/proofs"), "crm:read")
                        .summary("Proofs of completeness, newest first")
                        .paged()
                        .sortedBy("started_at")
                        .answersPage(ProofView.class)
                        .handle(this::list),
                draft(Endpoint.post("/api/crm/proofs"), "crm:write")
                        .summary("Proves completeness now")
                        .description("One proof at a time: one that is under way is answered instead of a new one.")
                        .body(Body.of(bool("accept_missing")
                                .about("whatever Bitrix24 does not show was deleted there, however much it is")))
                        .idempotent()
                        .answers(202, ProofView.class)
                        .handle(this::start),
                draft(Endpoint.get("/api/crm/proofs/{id}"), "crm:read")
                        .summary("One proof")
                        .answers(200, ProofView.class)
                        .problems("proof.not-found")
                        .handle(this::show),
                draft(Endpoint.get("/api/crm/proofs/{id}/differences"), "crm:read")
                        .summary("What differed, leads first, the newest ones first")
                        .query(oneOf("cure", "cured", "pending", "explained", "open"))
                        .paged()
                        .answersPage(DifferenceView.class)
                        .problems("proof.not-found")
                        .handle(this::differences));
    }

    private static EndpointDraft draft(EndpointDraft draft, String scope) {
        return draft.tag("crm").access(Access.roles(Role.ADMIN)).scope(scope);
    }

    private Answer list(Call call) {
        var page = proofs.list(call.pageRequest());
        return Answer.ok(Page.of(
                page.map(row -> ProofView.of(row, call.language())).items(), call.paging(), page.total()));
    }

    private Answer start(Call call) {
        ProofId id = start.handle(call.input().bool("accept_missing", false));
        return Answer.json(202, view(call, id)).with("Location", "/api/crm/proofs/" + id.value());
    }

    private Answer show(Call call) {
        return Answer.ok(view(call, id(call)));
    }

    private Answer differences(Call call) {
        view(call, id(call));
        var paging = call.paging();
        var cure = call.query().optionalOneOf("cure", Cure.class);
        var page = proofs.differences(id(call), cure, new PageRequest(paging.page(), paging.size()));
        var rows = page.map(row -> DifferenceView.of(row, call.language())).items();
        return Answer.ok(Page.of(rows, paging, page.total()));
    }

    private ProofView view(Call call, ProofId id) {
        return proofs.one(id)
                .map(row -> ProofView.of(row, call.language()))
                .orElseThrow(() -> Refusal.notFound("proof"));
    }

    private static ProofId id(Call call) {
        return new ProofId(call.pathId("id"));
    }
}
