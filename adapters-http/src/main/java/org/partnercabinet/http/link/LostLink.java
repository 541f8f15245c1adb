package org.partnercabinet.http.link;

import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.ErrorPages;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Problem;

/** What people see who followed a link that leads nowhere (any more): always a page, whatever their program asks for. */
public final class LostLink {
    private final ErrorPages pages;

    public LostLink(ErrorPages pages) {
        this.pages = pages;
    }

    /** 404; the same for unknown, inactive and deleted links and those of blocked partners. */
    public Answer page(Call call, Language language) {
        var messages = Messages.in(language);
        var text = new ErrorPages.Text(messages.text("status.404"), messages.text("link.not-found"), call.requestId());
        return pages.page(call.viewer().in(language), Problem.of(404, "link.not-found"), text)
                .with("Cache-Control", "no-store")
                .with("X-Robots-Tag", "noindex");
    }
}
