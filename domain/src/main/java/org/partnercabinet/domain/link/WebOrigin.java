package org.partnercabinet.domain.link;

import java.util.Locale;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;

/** A site as browsers name it: scheme, host and, unless it is the usual one, port. Small letters, nothing behind. */
public record WebOrigin(String value) {
    /** More than a link is likely to be put on; each is sent with the form. */
    public static final int MOST_OF_A_LINK = 20;

    private static final Pattern FORM = Pattern.compile("https?://[a-z0-9_-]+(\\.[a-z0-9_-]+)*(:[1-9][0-9]{0,4})?");

    public WebOrigin {
        value = value.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        value = value.replaceFirst("^(https://[^:]+):443$", "$1").replaceFirst("^(http://[^:]+):80$", "$1");
        if (value.length() > 250 || !FORM.matcher(value).matches()) {
            throw Refusal.invalid("origins", "link.origin-invalid", "no origin");
        }
    }
}
