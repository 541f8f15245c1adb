package org.partnercabinet.http.link;

import java.util.Optional;

/**
 * The form of a link.
 *
 * @param link the one that is changed; empty for a new one
 * @param preview where it would lead as the form is filled in now; empty while that cannot be said
 */
public record LinkFormScreen(Optional<LinkView> link, String preview) {

    public String back() {
        return link.map(one -> LinkPages.ROOT + "/" + one.id()).orElse(LinkPages.ROOT);
    }

    /** What the form is made from; empty for a new link. */
    public String mark() {
        return link.map(LinkInput::mark).orElse("");
    }

    public String action() {
        return back();
    }
}
