package org.partnercabinet.application.crm;

import java.util.Optional;

/**
 * What opens the portal, and what its events carry. Both are secrets: they are kept sealed and never shown.
 *
 * @param webhook the address of an incoming webhook, with the secret in it
 * @param applicationToken of the outgoing webhook; without one every event is refused and the sweep does it all
 */
public record PortalSecrets(String webhook, Optional<String> applicationToken) {
    @Override
    public String toString() {
        return "a portal, " + (applicationToken.isPresent() ? "events on" : "events off");
    }
}
