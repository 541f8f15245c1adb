package org.partnercabinet.http.messaging;

import java.util.List;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.web.LocalPath;

/**
 * The conversations beside the one that is open.
 *
 * @param open the id of that one; empty for none
 * @param assigned {@code me}, {@code nobody} or empty
 */
public record ConversationList(
        List<ConversationView> rows, String open, String q, boolean unread, String assigned, Pager pager) {
    public boolean isNarrowed() {
        return unread || !q.isEmpty() || !assigned.isEmpty();
    }

    /** Where the filters are sent: the open conversation stays open. */
    public String here() {
        return open.isEmpty() ? TeamChatPages.ROOT : TeamChatPages.ROOT + "/" + open;
    }

    /** To a conversation, and back to the same list. */
    public String path(ConversationView row) {
        var filters = (q.isEmpty() ? "" : "&q=" + LocalPath.encoded(q))
                + (unread ? "&unread=true" : "")
                + (assigned.isEmpty() ? "" : "&assigned=" + assigned);
        return TeamChatPages.ROOT + "/" + row.id() + (filters.isEmpty() ? "" : "?" + filters.substring(1));
    }
}
