package org.partnercabinet.http.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.partner.AddPartner;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Applications and partners in a browser, for administrators: lists, and adding a partner. */
public final class PartnersPages implements Resource {
    private static final String[] STATES = {"approved", "pending", "blocked", "rejected"};

    private final AddPartner add;
    private final PartnerQueries partners;
    private final PhoneNumbers phones;
    private final Pages pages;

    public PartnersPages(AddPartner add, PartnerQueries partners, PhoneNumbers phones, Pages pages) {
        this.add = add;
        this.partners = partners;
        this.phones = phones;
        this.pages = pages;
    }

    /** Partners with what they were narrowed by. */
    public record PartnerList(List<PartnerView> partners, String q, String state, long total) {
        public boolean isNarrowed() {
            return !q.isEmpty() || !state.isEmpty();
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/admin/registrations")
                        .page(PartnersResource.ADMINS)
                        .query(Field.oneOf("state", "rejected"))
                        .paged()
                        .handle(this::registrations),
                Endpoint.get(PartnerHead.ROOT)
                        .page(PartnersResource.ADMINS)
                        .query(Field.text("q").max(100), Field.oneOf("state", STATES))
                        .paged()
                        .handle(this::list),
                Endpoint.get(PartnerHead.ROOT + "/new")
                        .page(PartnersResource.ADMINS)
                        .handle(call -> fresh(call, 200, Filled.empty())),
                Endpoint.post(PartnerHead.ROOT).page(PartnersResource.ADMINS).handle(this::add));
    }

    private Answer registrations(Call call) {
        var state = call.query().optionalText("state").orElse("pending");
        return show(call, "partner/registrations.jte", Optional.empty(), Optional.of(state));
    }

    private Answer list(Call call) {
        var state = call.query().optionalText("state");
        return show(call, "partner/list.jte", call.query().optionalText("q"), state);
    }

    private Answer show(Call call, String template, Optional<String> q, Optional<String> state) {
        var page = partners.list(state, q, Pager.request(call));
        var rows = page.map(PartnerView::of).items();
        var list = new PartnerList(rows, q.orElse(""), state.orElse(""), page.total());
        return pages.show(call, template, Map.of("list", list, "pager", Pager.of(call, page.total())));
    }

    private Answer add(Call call) {
        return Forms.answer(
                call,
                Application.BODY,
                input -> {
                    var application = Application.read(input, phones);
                    var checked = add.check(application.profile(), application.password());
                    var id = add.handle(checked, PartnersResource.by(call));
                    return Deed.done(call, PartnerHead.ROOT + "/" + id.value(), "partner.added");
                },
                (status, form) -> fresh(call, status, form));
    }

    private Answer fresh(Call call, int status, Filled form) {
        return pages.show(call, status, "partner/new.jte", Map.of("form", form));
    }
}
