package org.partnercabinet.http.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.ApproveWithCrm;
import org.partnercabinet.application.crm.CrmPeople.Kind;
import org.partnercabinet.application.partner.BlockPartner;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.partner.RejectPartner;
import org.partnercabinet.application.partner.UnblockPartner;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Mistake;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Administrators decide who works as a partner. Each decision is answered with the partner as they are after it. */
public final class ApprovalResource implements Resource {
    private static final Body CRM = Body.of(Field.object(
            "crm",
            Field.oneOf("mode", "none", "create", "link").required(),
            Field.oneOf("entity", "contact", "company").about("of what is linked or made; a contact by default"),
            Field.integer("id", 1, Long.MAX_VALUE).about("of what is linked, in Bitrix24")));

    private final ApproveWithCrm approve;
    private final RejectPartner reject;
    private final BlockPartner block;
    private final UnblockPartner unblock;
    private final PartnerQueries partners;

    public ApprovalResource(
            ApproveWithCrm approve,
            RejectPartner reject,
            BlockPartner block,
            UnblockPartner unblock,
            PartnerQueries partners) {
        this.approve = approve;
        this.reject = reject;
        this.block = block;
        this.unblock = unblock;
        this.partners = partners;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                decision("approval")
                        .summary("Approve an application")
                        .description("The partner can sign in from now on and has the default links. In Bitrix24 they"
                                + " are nobody, a contact or company that is there (link, with entity and id), or the"
                                + " contact or company with their phone or e-mail, made if there is none (create, with"
                                + " entity); the latter waits for Bitrix24 if need be.")
                        .body(CRM)
                        .problems("partner.already-decided", "crm-identity.taken")
                        .handle(this::approve),
                decision("rejection")
                        .summary("Reject an application")
                        .description("The applicant reads the reason when signing in, and may apply again.")
                        .body(Body.of(Field.lines("reason").max(1000).required()))
                        .problems("partner.already-decided")
                        .handle(this::reject),
                decision("block")
                        .summary("Block a partner")
                        .description("Sessions, API keys, links and forms close at once; money and history stay.")
                        .problems("partner.not-approved")
                        .handle(this::block),
                decision("unblock")
                        .summary("Let a blocked partner work again")
                        .problems("partner.not-blocked")
                        .handle(this::unblock));
    }

    private static EndpointDraft decision(String name) {
        return Endpoint.post("/api/partners/{id}/" + name)
                .tag("partners")
                .access(PartnersResource.ADMINS)
                .scope(PartnersResource.WRITE)
                .idempotent()
                .answers(200, PartnerView.class)
                .problems("partner.not-found");
    }

    private Answer approve(Call call) {
        approve.handle(PartnersResource.id(call), wish(call), PartnersResource.by(call));
        return partner(call);
    }

    private static ApproveWithCrm.Wish wish(Call call) {
        var crm = call.input().optionalObject("crm");
        return switch (crm.map(wish -> wish.text("mode")).orElse("none")) {
            case "create" -> new ApproveWithCrm.Created(isCompany(crm.orElseThrow()) ? Kind.COMPANY : Kind.CONTACT);
            case "link" -> new ApproveWithCrm.Linked(identity(crm.orElseThrow()));
            default -> new ApproveWithCrm.Nothing();
        };
    }

    private static CrmIdentity identity(Input wish) {
        Optional<Long> id = wish.optionalNumber("id");
        if (id.isEmpty()) throw new InvalidInput(List.of(new FieldError("crm.id", Mistake.REQUIRED.code(), Map.of())));
        return isCompany(wish) ? new CrmIdentity(Optional.empty(), id) : new CrmIdentity(id, Optional.empty());
    }

    private static boolean isCompany(Input wish) {
        return wish.textOrEmpty("entity").equals("company");
    }

    private Answer reject(Call call) {
        reject.handle(PartnersResource.id(call), call.input().text("reason"), PartnersResource.by(call));
        return partner(call);
    }

    private Answer block(Call call) {
        block.handle(PartnersResource.id(call), PartnersResource.by(call));
        return partner(call);
    }

    private Answer unblock(Call call) {
        unblock.handle(PartnersResource.id(call), PartnersResource.by(call));
        return partner(call);
    }

    private Answer partner(Call call) {
        return Answer.ok(PartnersResource.view(partners, PartnersResource.id(call)));
    }
}
