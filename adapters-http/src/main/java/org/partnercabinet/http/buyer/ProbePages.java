package org.partnercabinet.http.buyer;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.crm.CrmProbe;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.buyer.ProbeResource.ProbeView;
import org.partnercabinet.http.crm.Bitrix24Tabs;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** The connection to Bitrix24 tried out by an administrator who is signed in. */
public final class ProbePages implements Resource {
    private static final String PATH = Bitrix24Tabs.ROOT + "/test";

    private final CrmProbe probe;
    private final Pages pages;

    public ProbePages(CrmProbe probe, Pages pages) {
        this.probe = probe;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        var admins = Access.roles(Role.ADMIN);
        return List.of(
                Endpoint.get(PATH).page(admins).handle(call -> page(call, List.of())),
                Endpoint.post(PATH).page(admins).handle(call -> page(call, probe.run())));
    }

    private Answer page(Call call, List<CrmProbe.Step> steps) {
        return pages.show(call, "buyer/test.jte", Map.of("probe", ProbeView.of(steps)));
    }
}
