package org.partnercabinet.http.page;

/**
 * One of the steps that something goes through.
 *
 * @param note such as when it was; may be empty
 */
public record Step(String name, State state, String note) {
    /** WRONG: it ended here, and not as hoped. */
    public enum State {
        DONE,
        NOW,
        NEXT,
        WRONG
    }
}
