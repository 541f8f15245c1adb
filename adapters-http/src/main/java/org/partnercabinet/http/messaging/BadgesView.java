package org.partnercabinet.http.messaging;

/**
 * What waits for somebody.
 *
 * @param chat messages they have not seen
 * @param notifications they have not read
 * @param lastEvent number of the newest event of theirs: a stream opened after it misses nothing
 */
public record BadgesView(long chat, long notifications, long lastEvent) {}
