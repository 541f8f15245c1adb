package org.partnercabinet.http.partner;

import java.util.List;
import java.util.function.Supplier;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.partner.AddPartner;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.reward.ChangeRewardPercent;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Administrators see partners, add them, and give them a percent of their own. */
public final class PartnersResource implements Resource {
    static final Access ADMINS = Access.roles(Role.ADMIN);
    static final String READ = "partners:read";
    static final String WRITE = "partners:write";
    private static final String SEARCH =
            "beginnings of words of name, company, e-mail or code, of the whole e-mail, or four"
                    + " and more digits of the phone that stand together; every one of up to six words must be found, and case,"
                    + " ё and punctuation make no difference";

    private static final Body PERCENT = Body.of(Field.decimal("percent", 0, 100, 2)
            .nullable()
            .required()
            .about("null: the programme's")
            .example(12.5));

    private final AddPartner add;
    private final ChangeRewardPercent changePercent;
    private final PartnerQueries partners;
    private final PhoneNumbers phones;

    public PartnersResource(
            AddPartner add, ChangeRewardPercent changePercent, PartnerQueries partners, PhoneNumbers phones) {
        this.add = add;
        this.changePercent = changePercent;
        this.partners = partners;
        this.phones = phones;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/partners")
                        .tag("partners")
                        .summary("Partners, newest first")
                        .access(ADMINS)
                        .scope(READ)
                        .paged()
                        .sortedBy("registered_at")
                        .query(
                                Field.oneOf("status", "pending", "approved", "rejected", "blocked"),
                                Field.text("q").about(SEARCH))
                        .answersPage(PartnerView.class)
                        .handle(this::list),
                Endpoint.post("/api/partners")
                        .tag("partners")
                        .summary("Add a partner, who needs no approval any more")
                        .access(ADMINS)
                        .scope(WRITE)
                        .body(Application.BODY)
                        .idempotent()
                        .answers(201, PartnerView.class)
                        .problems(Application.PROBLEMS)
                        .handlePrepared(this::add),
                Endpoint.get("/api/partners/{id}")
                        .tag("partners")
                        .summary("A partner")
                        .access(ADMINS)
                        .scope(READ)
                        .answers(200, PartnerView.class)
                        .problems("partner.not-found")
                        .handle(call -> Answer.ok(view(partners, id(call)))),
                Endpoint.put("/api/partners/{id}/reward-percent")
                        .tag("partners")
                        .summary("Give a partner a percent of their own, or the programme's again")
                        .description("For deals won from now on; a deal keeps the percent it was first won with.")
                        .access(ADMINS)
                        .scope(WRITE)
                        .body(PERCENT)
                        .answers(200, PartnerView.class)
                        .problems("partner.not-found")
                        .handle(this::changePercent));
    }

    private Answer list(Call call) {
        var paging = call.paging();
        var found =
                partners.list(call.query().optionalText("status"), call.query().optionalText("q"), call.pageRequest());
        return Answer.ok(Page.of(found.map(PartnerView::of).items(), paging, found.total()));
    }

    private Supplier<Answer> add(Call call) {
        var application = Application.read(call.input(), phones);
        var checked = add.check(application.profile(), application.password());
        return () -> {
            var id = add.handle(checked, by(call));
            return Answer.created("/api/partners/" + id.value(), view(partners, id));
        };
    }

    private Answer changePercent(Call call) {
        var percent = call.input().optionalDecimal("percent").map(Percent::of);
        changePercent.handle(id(call), percent, by(call));
        return Answer.ok(view(partners, id(call)));
    }

    static PartnerView view(PartnerQueries partners, PartnerId id) {
        return partners.one(id).map(PartnerView::of).orElseThrow(() -> Refusal.notFound("partner"));
    }

    static PartnerId id(Call call) {
        return new PartnerId(call.pathId("id"));
    }

    static AccountId by(Call call) {
        return new AccountId(call.visitor().account());
    }
}
