package org.partnercabinet.http.partner;

import java.util.List;
import java.util.stream.Stream;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.page.Screen;
import org.partnercabinet.http.page.Tab;
import org.partnercabinet.http.web.Call;

/**
 * What is above each view of a partner's page. Features show their part of it below, each at an address of its own.
 *
 * @param current the view's last word; empty for the first one
 */
public record PartnerHead(PartnerView partner, String current) {
    public static final String ROOT = "/admin/partners";
    /** All views of the page. */
    private static final List<String> VIEWS =
            List.of("", "links", "referrals", "money", "percent", "chat", "bitrix24", "audit");
    /** A view that is a page of its own, for those who may work. */
    private static final String CHAT = "chat";

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code partner} */
    public static PartnerHead of(Call call, PartnerQueries partners, String current) {
        return new PartnerHead(PartnersResource.view(partners, id(call)), current);
    }

    /** The partner in the address. */
    public static PartnerId id(Call call) {
        return PartnersResource.id(call);
    }

    public String path() {
        return ROOT + "/" + partner.id();
    }

    public List<Tab> tabs(Screen screen) {
        return VIEWS.stream().flatMap(view -> tab(screen, view)).toList();
    }

    private Stream<Tab> tab(Screen screen, String view) {
        if (view.equals(CHAT)) {
            var talk = new Tab("/admin/chat/" + partner.id(), screen.t("menu.chat"), "", false);
            return Stream.of(talk).filter(tab -> partner.status().equals("approved"));
        }
        var href = view.isEmpty() ? path() : path() + "/" + view;
        var label = screen.t("partner.tab-" + (view.isEmpty() ? "overview" : view));
        return Stream.of(new Tab(href, label, "", view.equals(current)));
    }
}
