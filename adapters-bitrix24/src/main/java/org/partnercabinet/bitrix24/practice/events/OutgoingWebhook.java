package org.partnercabinet.bitrix24.practice.events;

import java.util.Set;

/**
 * A handler the portal calls when something changes.
 *
 * @param id told as {@code event_handler_id}
 * @param events upper-case names; empty is every event an outgoing webhook can have
 * @param token sent as {@code application_token}
 * @param application whether an application bound it, and so gets tokens and all events
 */
public record OutgoingWebhook(int id, String url, Set<String> events, String token, boolean application) {
    /** A change of funnel is not among the events of an outgoing webhook, whatever was asked for. */
    boolean wants(String event) {
        boolean offered = application || !event.endsWith("MOVETOCATEGORY");
        return offered && (events.isEmpty() || events.contains(event));
    }
}
