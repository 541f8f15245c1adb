package org.partnercabinet.bootstrap.e2e;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.http.web.Endpoint;

/** Every page there is, from what is declared: a new one is among them without being told. */
public final class DeclaredPages {
    /** What pages load or people save: no pages by themselves. */
    public static final Set<String> PARTS = Set.of(
            "/",
            "/badges",
            "/partner/links/{id}/qr/{format}",
            "/partner/reports/{id}/file",
            "/admin/reports/{id}/file",
            "/jobs/now",
            "/jobs/{id}",
            "/jobs/{id}/end",
            "/jobs/{id}/file",
            "/partner/notifications/latest",
            "/admin/notices/latest",
            "/partner/chat/messages",
            "/admin/chat/{id}/messages",
            "/admin/payouts/register");

    /** What stands for an id behind these words, where it is not the word itself. */
    private static final Map<String, String> NOUNS = Map.of(
            "chat",
            "partners",
            "notifications",
            "broadcasts",
            "reports",
            "jobs",
            "users",
            "employees",
            "unrequested",
            "partners");

    private DeclaredPages() {}

    /** Those for this reader: {@code nobody}, {@code partner}, {@code admin}, {@code operator}. */
    public static List<Endpoint> of(List<Endpoint> all, String reader) {
        return all.stream()
                .filter(endpoint -> endpoint.page() && endpoint.route().method().equals("GET"))
                .filter(endpoint -> !PARTS.contains(endpoint.route().path()))
                .filter(endpoint -> reader(endpoint).equals(reader))
                .toList();
    }

    private static String reader(Endpoint page) {
        var path = page.route().path();
        if (page.access().anybody()) return "nobody";
        if (path.startsWith("/admin")) return "admin";
        return path.startsWith("/desk") ? "operator" : "partner";
    }

    /** @param ids by the noun in the address or the parameter's name. @return empty when one is missing */
    public static Optional<String> address(Endpoint page, Map<String, String> ids) {
        var address = page.route().path();
        for (var parameter : page.route().parameters()) {
            var before = address.substring(0, address.indexOf("{" + parameter) - 1);
            var word = before.substring(before.lastIndexOf('/') + 1);
            var noun = parameter.equals("id") ? NOUNS.getOrDefault(word, word) : parameter;
            if (!ids.containsKey(noun)) return Optional.empty();
            address = address.replace("{" + parameter + "}", ids.get(noun));
        }
        return Optional.of(address);
    }
}
