package org.partnercabinet.http.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.partner.ChangeProfile;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.page.Seen;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What the programme knows of a partner, shown to them, and what of it they may change. */
public final class ProfilePages implements Resource {
    private static final String ROOT = "/partner/profile";
    private static final Body PROFILE = Body.of(
            Field.text("name").max(200).required(),
            Field.text("company").max(200),
            Field.text("phone").max(50));

    private final ChangeProfile change;
    private final PartnerQueries partners;
    private final PhoneNumbers phones;
    private final Whose whose;
    private final Pages pages;

    public ProfilePages(ChangeProfile change, PartnerQueries partners, PhoneNumbers phones, Whose whose, Pages pages) {
        this.change = change;
        this.partners = partners;
        this.phones = phones;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(ProfileResource.PARTNERS).handle(this::show),
                Endpoint.get(ROOT + "/edit")
                        .page(ProfileResource.PARTNERS)
                        .handle(call -> edit(call, 200, filled(call))),
                Endpoint.post(ROOT).page(ProfileResource.PARTNERS).handle(this::change));
    }

    private Answer show(Call call) {
        return pages.show(call, "partner/profile.jte", Map.of("partner", view(call)));
    }

    private Answer change(Call call) {
        return Forms.answer(
                call,
                PROFILE,
                input -> {
                    change.handle(whose.own(call.visitor()), before -> {
                        Seen.expect(call.form(), mark(before));
                        return new Partner.Profile(
                                input.text("name"),
                                before.email(),
                                input.optionalText("phone").map(phones::read),
                                input.textOrEmpty("company"));
                    });
                    return Deed.done(call, ROOT, "profile.changed");
                },
                (status, form) -> edit(call, status, form));
    }

    private Answer edit(Call call, int status, Filled form) {
        var now = filled(call);
        var mark = mark(view(call));
        var shown = Seen.isStale(form.form(), mark) ? form.beside(now.form()) : form;
        return pages.show(call, status, "partner/profile-edit.jte", Map.of("form", shown, "mark", mark));
    }

    private Filled filled(Call call) {
        var partner = view(call);
        var values = new HashMap<String, String>(Map.of("name", partner.name()));
        partner.company().ifPresent(company -> values.put("company", company));
        partner.phone().ifPresent(phone -> values.put("phone", phone));
        return Filled.of(values);
    }

    private PartnerView view(Call call) {
        return PartnersResource.view(partners, whose.own(call.visitor()));
    }

    private static String mark(PartnerView partner) {
        return mark(partner.name(), partner.phone(), partner.company().orElse(""));
    }

    private static String mark(Partner.Profile profile) {
        return mark(profile.name(), profile.phone().map(Phone::value), profile.company());
    }

    private static String mark(String name, Optional<String> phone, String company) {
        return Seen.mark(name, phone.orElse(""), company);
    }
}
