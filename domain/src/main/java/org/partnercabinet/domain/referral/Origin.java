package org.partnercabinet.domain.referral;

import java.util.Optional;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;

/** By what a partner brought a client. */
public sealed interface Origin {
    /** A person followed a link to the target, and the target's site told us the click. */
    record ByLink(LinkId link, Optional<ClickId> click) implements Origin {}

    /** A person left a request in the form behind a link. */
    record ByForm(LinkId link, Optional<ClickId> click) implements Origin {}

    /** The partner wrote the client down. */
    record Manual() implements Origin {}

    /** The portal says that the deal is the partner's. */
    record BySync() implements Origin {}

    /** The client was in a file of leads. */
    record ByImport() implements Origin {}

    /** The partner's own site handed the client over. */
    record ByToken() implements Origin {}

    /** In the API and in the portal: {@code link}, {@code form}, {@code manual}, {@code sync}, {@code import}, {@code token}. */
    default String word() {
        if (this instanceof ByLink) return "link";
        if (this instanceof ByForm) return "form";
        if (this instanceof ByImport) return "import";
        if (this instanceof ByToken) return "token";
        return this instanceof Manual ? "manual" : "sync";
    }

    default Optional<LinkId> throughLink() {
        if (this instanceof ByLink by) return Optional.of(by.link());
        return this instanceof ByForm form ? Optional.of(form.link()) : Optional.empty();
    }

    default Optional<ClickId> afterClick() {
        if (this instanceof ByLink by) return by.click();
        return this instanceof ByForm form ? form.click() : Optional.empty();
    }
}
