package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.ApproveWithCrm;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmPeople.Kind;
import org.partnercabinet.application.crm.CrmPeople.Known;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Mistake;
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

    /**
     * Who may be chosen.
     *
     * @param q what was looked for; empty: who has the partner's phone or e-mail
     * @param trouble why Bitrix24 could not be asked, if so
     */
    public record Candidates(String q, List<Known> found, Optional<String> trouble) {
        /** What stands for one of them in the form. */
        public static String value(Known known) {
            return known.kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + known.id();
        }
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
        var parts = who.split(":", 2);
        return switch (parts[0]) {
            case "none" -> new ApproveWithCrm.Nothing();
            case "new-contact" -> new ApproveWithCrm.Created(Kind.CONTACT);
            case "new-company" -> new ApproveWithCrm.Created(Kind.COMPANY);
            case "contact" -> new ApproveWithCrm.Linked(new CrmIdentity(Optional.of(id(parts)), Optional.empty()));
            case "company" -> new ApproveWithCrm.Linked(new CrmIdentity(Optional.empty(), Optional.of(id(parts))));
            default -> throw unclear();
        };
    }

    private static long id(String[] parts) {
        if (parts.length < 2 || !parts[1].matches("[1-9][0-9]{0,17}")) throw unclear();
        return Long.parseLong(parts[1]);
    }

    private static InvalidInput unclear() {
        return new InvalidInput(List.of(new FieldError(WHO, Mistake.REQUIRED.code(), Map.of())));
    }

    private Answer page(Call call, int status, Filled form, String q) {
        var head = PartnerHead.of(call, partners, "");
        var shown = candidates(head, q);
        return pages.show(call, status, "crm/approval.jte", Map.of("head", head, "form", form, "candidates", shown));
    }

    private Candidates candidates(PartnerHead head, String q) {
        if (!head.partner().status().equals("pending")) return new Candidates(q, List.of(), Optional.empty());
        try {
            var found = q.isBlank()
                    ? search.like(head.partner().phone(), head.partner().email())
                    : search.find(q);
            return new Candidates(q, found, Optional.empty());
        } catch (CrmFailure failure) {
            return new Candidates(q, List.of(), Optional.of(String.valueOf(failure.getMessage())));
        }
    }
}
