package org.partnercabinet.http.page;

import java.util.Arrays;
import java.util.List;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Visitor;

/** The parts of the product for each kind of people, and what is in them. The first four also stand on phones below. */
public enum Menu {
    ADMIN(
            new Places("/admin", "/admin/notices"),
            Role.ADMIN,
            item("/admin", "overview", "layout-dashboard", ""),
            item("/admin/payouts", "payouts", "cash", "payouts"),
            item("/admin/partners", "partners", "users", ""),
            item("/admin/chat", "chat", "messages", "chat"),
            item("/admin/registrations", "registrations", "user-plus", "registrations"),
            item("/admin/requests", "requests", "inbox", ""),
            item("/admin/landings", "landings", "template", ""),
            item("/admin/analytics", "analytics", "chart-line", ""),
            item("/admin/reports", "reports", "file-spreadsheet", ""),
            item("/admin/notifications", "notifications", "speakerphone", ""),
            item("/admin/bitrix24", "bitrix24", "plug-connected", "deliveries"),
            item("/admin/distribution", "distribution", "arrows-shuffle", "queue"),
            item("/admin/users", "users", "shield", "users"),
            item("/admin/api-keys", "api-keys", "key", ""),
            item("/admin/audit", "audit", "history", ""),
            item("/admin/settings", "settings", "settings", "")),
    DESK(
            new Places("/desk", ""),
            Role.OPERATOR,
            item("/desk", "desk", "inbox", "appeals"),
            item("/desk/queue", "queue", "clipboard-list", "queue"),
            item("/desk/closed", "closed", "archive", "")),
    TEAM(
            new Places("/admin/chat", ""),
            Role.MANAGER,
            item("/admin/chat", "chat", "messages", "chat"),
            item("/admin/notifications", "notifications", "speakerphone", ""),
            item("/desk", "operators", "headset", "")),
    PARTNER(
            new Places("/partner", "/partner/notifications"),
            Role.PARTNER,
            item("/partner", "dashboard", "layout-dashboard", ""),
            item("/partner/links", "links", "link", ""),
            item("/partner/referrals", "referrals", "users", ""),
            item("/partner/chat", "chat", "messages", "chat"),
            item("/partner/payouts", "payouts", "cash", ""),
            item("/partner/landings", "landings", "template", ""),
            item("/partner/analytics", "analytics", "chart-line", ""),
            item("/partner/reports", "reports", "file-spreadsheet", ""),
            item("/partner/statement", "statement", "receipt", ""),
            item("/partner/payout-methods", "payout-methods", "credit-card", ""),
            item("/partner/notifications", "notifications", "bell", Badges.BELL),
            item("/partner/profile", "profile", "user-circle", ""));

    /**
     * A place to go.
     *
     * @param name key of its text below {@code menu.}
     * @param badge what is counted beside it, see {@link Badges}; empty for nothing
     */
    public record Item(String path, String name, String icon, String badge) {
        public String key() {
            return "menu." + name;
        }
    }

    /** @param bell empty for none */
    private record Places(String root, String bell) {}

    private final Places places;
    private final Role role;
    private final List<Item> items;

    Menu(Places places, Role role, Item... items) {
        this.places = places;
        this.role = role;
        this.items = List.of(items);
    }

    private static Item item(String path, String name, String icon, String badge) {
        return new Item(path, name, icon, badge);
    }

    /** Which part somebody is in; their first one for pages that belong to none. */
    public static Menu of(Visitor visitor, String path) {
        var theirs = of(visitor);
        return theirs.stream()
                .filter(menu -> menu.holds(path))
                .findFirst()
                .orElseGet(() -> theirs.stream().findFirst().orElse(PARTNER));
    }

    /** All parts somebody may go to. */
    public static List<Menu> of(Visitor visitor) {
        return Arrays.stream(values()).filter(menu -> visitor.is(menu.role)).toList();
    }

    private boolean holds(String path) {
        return path.equals(root()) || path.startsWith(root() + "/");
    }

    public String root() {
        return places.root;
    }

    /** What the box says in which {@code /search} begins. */
    public String searchKey() {
        return key() + ".search";
    }

    /** Where is read what somebody was told: notifications, or how their long work ended; empty for whoever gets none. */
    public String bell() {
        return places.bell;
    }

    /** What the bell says that leads to all of it. */
    public String bellKey() {
        return this == PARTNER ? "told.all" : "job.all";
    }

    public List<Item> items() {
        return items;
    }

    public List<Item> onPhones() {
        return items.subList(0, Math.min(4, items.size()));
    }

    /** The one a page belongs to: the longest path that leads to it. */
    public boolean isCurrent(Item item, String path) {
        return items.stream()
                .filter(other -> path.equals(other.path) || path.startsWith(other.path + "/"))
                .reduce((one, other) -> one.path.length() >= other.path.length() ? one : other)
                .filter(item::equals)
                .isPresent();
    }

    public boolean isDark() {
        return this == ADMIN;
    }

    public String key() {
        return "menu." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
