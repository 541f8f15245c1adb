package org.partnercabinet.http.page;

import java.util.Map;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** What every template is given: the reader's language, the texts, the addresses of files. */
public record Screen(Language language, Assets assets) {

    public String t(String key) {
        return Messages.in(language).text(key);
    }

    public String t(String key, String fact, Object value) {
        return Messages.in(language).text(key, Map.of(fact, value));
    }

    public String asset(String path) {
        return assets.url(path);
    }
}
