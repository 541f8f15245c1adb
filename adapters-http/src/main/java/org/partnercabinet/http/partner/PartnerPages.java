package org.partnercabinet.http.partner;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.partner.ApprovePartner;
import org.partnercabinet.application.partner.BlockPartner;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.partner.RejectPartner;
import org.partnercabinet.application.partner.UnblockPartner;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** One partner in a browser, for administrators: who they are, and what is decided about them. */
public final class PartnerPages implements Resource {
    private static final Body REJECTION =
            Body.of(Field.lines("reason").max(1000).required());

    private final UseCases useCases;
    private final PartnerQueries partners;
    private final Pages pages;

    /** What is decided about partners. */
    public record UseCases(ApprovePartner approve, RejectPartner reject, BlockPartner block, UnblockPartner unblock) {}

    public PartnerPages(UseCases useCases, PartnerQueries partners, Pages pages) {
        this.useCases = useCases;
        this.partners = partners;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PartnerHead.ROOT + "/{id}")
                        .page(PartnersResource.ADMINS)
                        .handle(call -> page(call, 200, Filled.empty(), "")),
                post("approve").handle(this::approve),
                post("reject").handle(this::reject),
                post("block").handle(this::block),
                post("unblock").handle(this::unblock));
    }

    private static EndpointDraft post(String deed) {
        return Endpoint.post(PartnerHead.ROOT + "/{id}/" + deed).page(PartnersResource.ADMINS);
    }

    private Answer approve(Call call) {
        return Deed.of(
                call,
                path(call),
                "partner.approved-done",
                () -> useCases.approve().handle(PartnersResource.id(call), PartnersResource.by(call)));
    }

    private Answer reject(Call call) {
        return Forms.answer(
                call,
                REJECTION,
                input -> Deed.of(
                        call,
                        path(call),
                        "partner.rejected-done",
                        () -> useCases.reject()
                                .handle(PartnersResource.id(call), input.text("reason"), PartnersResource.by(call))),
                (status, form) -> page(call, status, form, "reject"));
    }

    private Answer block(Call call) {
        return Deed.of(
                call,
                path(call),
                "partner.blocked-done",
                () -> useCases.block().handle(PartnersResource.id(call), PartnersResource.by(call)));
    }

    private Answer unblock(Call call) {
        return Deed.of(
                call,
                path(call),
                "partner.unblocked-done",
                () -> useCases.unblock().handle(PartnersResource.id(call), PartnersResource.by(call)));
    }

    /** @param wrong the form that has a mistake; empty for none */
    private Answer page(Call call, int status, Filled form, String wrong) {
        var head = PartnerHead.of(call, partners, "");
        return pages.show(call, status, "partner/partner.jte", Map.of("head", head, "form", form, "wrong", wrong));
    }

    private static String path(Call call) {
        return PartnerHead.ROOT + "/" + call.pathId("id");
    }
}
