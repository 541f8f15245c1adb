package org.partnercabinet.http.link;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.WebOrigin;
import org.partnercabinet.http.web.Call;

/** On which sites what is behind a link may stand. */
public record Framing(LinkOrigins origins) {
    private static final String NOWHERE = "'none'";
    private static final int LONGEST = 5500;

    /** For a policy's {@code frame-ancestors}: the link's sites; without any, a form made to be embedded may stand anywhere. */
    public String ancestors(Link link) {
        var named = ancestors(origins.of(link.id()));
        return named.equals(NOWHERE) && link.content().type() == Link.Type.IFRAME ? "*" : named;
    }

    /** The same of a page, which stands nowhere unless its partner says so. As many as find room in a header. */
    public static String ancestors(List<WebOrigin> sites) {
        var named = new StringBuilder();
        for (var site : sites) {
            if (named.length() + site.value().length() < LONGEST) {
                named.append(named.isEmpty() ? "" : " ").append(site.value());
            }
        }
        return named.isEmpty() ? NOWHERE : named.toString();
    }

    /** Whether the site that a call comes from may post what is behind the link, and read the answer. */
    public Optional<String> allowed(Call call, Link link) {
        return call.header("Origin")
                .filter(from -> origins.of(link.id()).stream()
                        .anyMatch(origin -> origin.value().equals(from)));
    }
}
