package org.partnercabinet.http.page;

/**
 * A file a browser loads.
 *
 * @param tag changes with the content
 * @param bytes not to be changed
 */
public record Asset(String contentType, String tag, byte[] bytes) {}
