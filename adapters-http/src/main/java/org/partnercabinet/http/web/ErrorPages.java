package org.partnercabinet.http.web;

/** Problems as people in a browser see them. */
public interface ErrorPages {
    /**
     * @param title what kind of problem it is
     * @param detail what exactly
     */
    Answer page(Viewer viewer, Problem problem, Text text);

    /** A problem in somebody's language. */
    record Text(String title, String detail, String requestId) {}
}
