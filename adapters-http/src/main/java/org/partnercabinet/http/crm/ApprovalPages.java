package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.crm.ApproveWithCrm;
import org.partnercabinet.application.crm.CrmPeople.Kind;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Approving a partner and saying who they are in Bitrix24: somebody found there, somebody new, or nobody. */
public final class ApprovalPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = PartnerHead.ROOT + "/{id}/approval";
    private static final String WHO = "who";
    private static final Body BODY = Body.of(Field.text(WHO).max(40).required());

    private final ApproveWithCrm approve;
    private final CrmSearch search;
    private final PartnerQueries partners;
    private final Pages pages;

    public ApprovalPages(ApproveWithCrm approve, CrmSearch search, PartnerQueries partners, Pages pages) {
        this.approve = approve;
        this.search = search;
        this.partners = partners;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .page(ADMINS)
                        .query(Field.text("q").max(100))
                        .handle(call -> page(
                                call,
                                200,
                                Filled.of(Map.of(WHO, "none")),
                                call.query().textOrEmpty("q"))),
                Endpoint.post(PATH).page(ADMINS).handle(this::approve));
    }

    private Answer approve(Call call) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    approve.handle(
                            PartnerHead.id(call),
                            wish(input.text(WHO)),
                            new AccountId(call.visitor().account()));
                    return Deed.done(call, PartnerHead.ROOT + "/" + call.pathId("id"), "partner.approved-done");
                },
                (status, form) -> page(call, status, form, call.form().value("q")));
    }

    private static ApproveWithCrm.Wish wish(String who) {
        return switch (who) {
            case "none" -> new ApproveWithCrm.Nothing();
            case "new-contact" -> new ApproveWithCrm.Created(Kind.CONTACT);
            case "new-company" -> new ApproveWithCrm.Created(Kind.COMPANY);
            default -> new ApproveWithCrm.Linked(Chosen.in(who, WHO).over(CrmIdentity.NONE));
        };
    }

    private Answer page(Call call, int status, Filled form, String q) {
        var head = PartnerHead.of(call, partners, "");
        var shown = candidates(head, q);
        return pages.show(call, status, "crm/approval.jte", Map.of("head", head, "form", form, "candidates", shown));
    }

    private Candidates candidates(PartnerHead head, String q) {
        return head.partner().status().equals("pending")
                ? Candidates.of(search, head.partner(), q)
                : Candidates.none(q);
    }
}
