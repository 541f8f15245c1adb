package org.partnercabinet.http.distribution;

import java.util.List;
import org.partnercabinet.http.page.Screen;
import org.partnercabinet.http.page.Tab;

/** The views of the pages about lead distribution. */
public final class DistributionTabs {
    static final String ROOT = "/admin/distribution";
    private static final List<String> VIEWS = List.of("", "operators", "schedules", "appeals", "decisions", "fairness");

    private DistributionTabs() {}

    /** @param current the view's last word; empty for the first one */
    public static List<Tab> of(Screen screen, String current) {
        return VIEWS.stream()
                .map(view -> new Tab(
                        view.isEmpty() ? ROOT : ROOT + "/" + view,
                        screen.t("distribution.tab-" + (view.isEmpty() ? "sources" : view)),
                        view.equals("appeals") && screen.badge("queue") > 0 ? screen.capped(screen.badge("queue")) : "",
                        view.equals(current)))
                .toList();
    }
}
