package org.partnercabinet.http.crm;

import java.util.List;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.ChangeCrmSettings;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Administrators say what referrals become in the portal. */
public final class CrmSettingsResource implements Resource {
    private static final String PATH = "/api/settings/crm";

    private final Supplier<CrmSettings> current;
    private final ChangeCrmSettings change;

    public CrmSettingsResource(Supplier<CrmSettings> current, ChangeCrmSettings change) {
        this.current = current;
        this.change = change;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .tag("settings")
                        .summary("What referrals and appeals become in the portal")
                        .access(Access.roles(Role.ADMIN))
                        .scope("settings:read")
                        .answers(200, CrmSettingsView.class)
                        .handle(call -> Answer.ok(CrmSettingsView.of(current.get()))),
                Endpoint.put(PATH)
                        .tag("settings")
                        .summary("Change what referrals and appeals become in the portal")
                        .description("From now on; all of it at once. Only what the portal has can be chosen.")
                        .access(Access.roles(Role.ADMIN))
                        .scope("settings:write")
                        .body(CrmSettingsView.BODY)
                        .answers(200, CrmSettingsView.class)
                        .problems(
                                "crm.not-in-portal",
                                "crm.field-unknown",
                                "crm.field-mapped-twice",
                                "crm.cannot-follow",
                                "crm.placeholder-unknown",
                                "crm.template-without-code",
                                "crm.unavailable")
                        .handle(this::change));
    }

    private Answer change(Call call) {
        return Answer.ok(CrmSettingsView.of(change.handle(CrmSettingsView.read(call.input(), current.get()))));
    }
}
