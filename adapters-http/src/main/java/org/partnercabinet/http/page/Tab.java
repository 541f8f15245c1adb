package org.partnercabinet.http.page;

/**
 * One of several views of a page.
 *
 * @param count what is in it; empty where nobody counts
 */
public record Tab(String href, String label, String count, boolean current) {}
