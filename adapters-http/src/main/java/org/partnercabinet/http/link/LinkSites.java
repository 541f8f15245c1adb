package org.partnercabinet.http.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.WebOrigin;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.page.Filled;

/**
 * Putting what is behind a link on other sites, as its page shows it.
 *
 * @param landing whether a landing page is behind it, and not only the form
 * @param script code that makes a frame as high as what is in it
 * @param frame code for where scripts are not wanted
 * @param sites the form with the sites that may
 */
public record LinkSites(boolean landing, String script, String frame, Filled sites) {
    static final String ORIGINS = "origins";
    static final int LONGEST = WebOrigin.MOST_OF_A_LINK * 300;
    static final Body BODY = Body.of(Field.lines(ORIGINS).max(LONGEST));

    static LinkSites of(LinkView link, PublicAddresses addresses, Filled sites) {
        return new LinkSites(
                link.type() == Link.Type.LANDING, addresses.script(link.code()), addresses.frame(link.code()), sites);
    }

    /** One to a line. */
    static Filled filled(List<WebOrigin> origins) {
        var lines = origins.stream().map(WebOrigin::value).toList();
        return Filled.of(Map.of(ORIGINS, String.join("\n", lines)));
    }

    /** @throws InvalidInput if there are too many. @throws org.partnercabinet.domain.Refusal {@code link.origin-invalid} */
    static List<WebOrigin> read(Input input) {
        var named = new ArrayList<WebOrigin>();
        input.textOrEmpty(ORIGINS)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> named.add(new WebOrigin(line)));
        if (named.size() > WebOrigin.MOST_OF_A_LINK) {
            var most = Map.<String, Object>of("max", WebOrigin.MOST_OF_A_LINK);
            throw new InvalidInput(List.of(new FieldError(ORIGINS, "field.too-many", most)));
        }
        return named;
    }

    /** How many characters the form takes. */
    public int longest() {
        return LONGEST;
    }
}
