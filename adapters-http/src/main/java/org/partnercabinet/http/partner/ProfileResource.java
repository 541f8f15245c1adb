package org.partnercabinet.http.partner;

import java.util.List;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.partner.ChangeProfile;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What the programme knows of a partner: they see it, and say anew what is theirs to say. */
public final class ProfileResource implements Resource {
    static final Access PARTNERS = Access.roles(Role.PARTNER);
    private static final Body CHANGE = Body.patch(
            Field.text("name").max(200).example("Anna Petrova"),
            Field.text("company").max(200).nullable(),
            Field.text("phone").max(50).nullable().about("as people write it").example("+7 912 345-67-89"));

    private final ChangeProfile change;
    private final PartnerQueries partners;
    private final PhoneNumbers phones;
    private final Whose whose;

    public ProfileResource(ChangeProfile change, PartnerQueries partners, PhoneNumbers phones, Whose whose) {
        this.change = change;
        this.partners = partners;
        this.phones = phones;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/profile")
                        .tag("partners")
                        .summary("You as the programme knows you")
                        .access(PARTNERS)
                        .scope("profile:read")
                        .answers(200, ProfileView.class)
                        .handle(this::show),
                Endpoint.patch("/api/profile")
                        .tag("partners")
                        .summary("Change your name, company or phone")
                        .description("What is absent stays; null clears. The e-mail you sign in by stays.")
                        .access(PARTNERS)
                        .scope("profile:write")
                        .body(CHANGE)
                        .answers(200, ProfileView.class)
                        .problems("phone.invalid")
                        .handle(this::change));
    }

    private Answer show(Call call) {
        return Answer.ok(ProfileView.of(PartnersResource.view(partners, whose.own(call.visitor()))));
    }

    private Answer change(Call call) {
        var id = whose.own(call.visitor());
        change.handle(id, before -> changed(before, call.input(), phones));
        return Answer.ok(ProfileView.of(PartnersResource.view(partners, id)));
    }

    /** What is not named stays; null clears. */
    static Partner.Profile changed(Partner.Profile before, Input input, PhoneNumbers phones) {
        var phone = input.has("phone") ? input.optionalText("phone").map(phones::read) : before.phone();
        return new Partner.Profile(
                input.optionalText("name").orElse(before.name()),
                before.email(),
                phone,
                input.has("company") ? input.textOrEmpty("company") : before.company());
    }
}
