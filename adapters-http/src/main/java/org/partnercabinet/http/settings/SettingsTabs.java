package org.partnercabinet.http.settings;

import java.util.List;
import org.partnercabinet.http.page.Screen;
import org.partnercabinet.http.page.Tab;

/** The views of the settings, which several features fill. */
public final class SettingsTabs {
    public static final String ROOT = "/admin/settings";
    private static final List<String> VIEWS =
            List.of("", "default-links", "sales", "link-sources", "answers", "organisation");

    private SettingsTabs() {}

    /** @param current the view's last word; empty for the first one */
    public static List<Tab> of(Screen screen, String current) {
        return VIEWS.stream()
                .map(view -> new Tab(
                        view.isEmpty() ? ROOT : ROOT + "/" + view,
                        screen.t("settings.tab-" + (view.isEmpty() ? "reward" : view)),
                        "",
                        view.equals(current)))
                .toList();
    }
}
