package org.partnercabinet.http.referral;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** The clients a partner brought, in a browser. */
public final class ReferralPages implements Resource {
    private static final String ROOT = "/partner/referrals";
    private static final Access PARTNERS = Access.roles(Role.PARTNER);
    private static final int MOST_LINKS = 100;
    private static final Body FRESH = Body.of(java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(Field.uuid("link_id")), PersonInput.fields().stream())
            .toArray(Field[]::new));

    private final RegisterReferral register;
    private final Reads reads;
    private final PersonInput people;
    private final Provenance provenance;
    private final Whose whose;
    private final Pages pages;

    /** What the pages show. */
    public record Reads(ReferralQueries referrals, LinkQueries links) {}

    public ReferralPages(
            RegisterReferral register,
            Reads reads,
            PersonInput people,
            Provenance provenance,
            Whose whose,
            Pages pages) {
        this.register = register;
        this.reads = reads;
        this.people = people;
        this.provenance = provenance;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(PARTNERS)
                        .query(
                                Field.text("q").max(100),
                                Field.oneOf("crm_state", "queued", "sent", "failed"),
                                Field.uuid("link_id"))
                        .paged()
                        .sortedBy("created_at")
                        .handle(this::list),
                Endpoint.get(ROOT + "/new").page(PARTNERS).handle(call -> form(call, 200, Filled.empty())),
                Endpoint.post(ROOT).page(PARTNERS).handle(this::create),
                Endpoint.get(ROOT + "/{id}").page(PARTNERS).handle(this::show));
    }

    private Answer list(Call call) {
        var state = call.query().optionalText("crm_state");
        var link = call.query().optionalUuid("link_id");
        var q = call.query().optionalText("q");
        var filter = new ReferralQueries.Filter(q, state, link);
        var page = reads.referrals().list(scope(call), filter, call.pageRequest());
        var rows = page.items().stream().map(ReferralView::of).toList();
        var shown = new ReferralListScreen(
                rows,
                links(call),
                q.orElse(""),
                state.orElse(""),
                link.map(UUID::toString).orElse(""),
                page.total());
        return pages.show(call, "referral/list.jte", Map.of("list", shown, "pager", Pager.of(call, page.total())));
    }

    /** Whoever brings a client again is led to the one they have. */
    private Answer create(Call call) {
        return Forms.answer(call, FRESH, input -> created(call, input), (status, form) -> form(call, status, form));
    }

    private Answer created(Call call, Input input) {
        var partner = whose.own(call.visitor());
        var origin = provenance.of(partner, input);
        var wanted = new NewReferral(
                partner, people.read(input), origin, input.textOrEmpty("comment"), provenance.marks(origin));
        var registered = register.handle(wanted);
        var text = Messages.in(call.viewer().language())
                .text(registered.fresh() ? "referrals.created" : "referrals.known");
        return Pages.goTo(call, ROOT + "/" + registered.referral().id().value(), Flash.done(text));
    }

    private Answer show(Call call) {
        var view = reads.referrals()
                .one(scope(call), new ReferralId(call.pathId("id")))
                .map(ReferralView::of)
                .orElseThrow(() -> Refusal.notFound("referral"));
        return pages.show(call, "referral/referral.jte", Map.of("referral", view));
    }

    private Answer form(Call call, int status, Filled form) {
        return pages.show(call, status, "referral/new.jte", Map.of("form", form, "links", links(call)));
    }

    /** Titles by id, for choosing; the newest ones. */
    private Map<String, String> links(Call call) {
        return reads.links().list(scope(call), new PageRequest(1, MOST_LINKS)).items().stream()
                .collect(Collectors.toMap(
                        row -> row.id().toString(),
                        LinkQueries.LinkRow::title,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private Scope scope(Call call) {
        return Scope.of(whose.own(call.visitor()));
    }
}
