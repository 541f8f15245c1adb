package org.partnercabinet.domain.landing;

import java.util.Locale;

/** What a page speaks, in what is ours on it: labels of fields, buttons, messages. */
public enum Language {
    RU,
    EN;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
