package org.partnercabinet.http.crm;

import java.util.List;
import org.partnercabinet.http.page.Screen;
import org.partnercabinet.http.page.Tab;

/** The views of the pages about Bitrix24, which several features fill. */
public final class Bitrix24Tabs {
    public static final String ROOT = "/admin/bitrix24";
    private static final List<String> VIEWS =
            List.of("", "deliveries", "connection", "settings", "mappings", "proofs", "imports");

    private Bitrix24Tabs() {}

    /** @param current the view's last word; empty for the first one */
    public static List<Tab> of(Screen screen, String current) {
        return VIEWS.stream()
                .map(view -> new Tab(
                        view.isEmpty() ? ROOT : ROOT + "/" + view,
                        screen.t("bitrix24.tab-" + (view.isEmpty() ? "health" : view)),
                        view.equals("deliveries") && screen.badge("deliveries") > 0
                                ? screen.capped(screen.badge("deliveries"))
                                : "",
                        view.equals(current)))
                .toList();
    }
}
