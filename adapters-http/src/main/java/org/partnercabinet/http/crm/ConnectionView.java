package org.partnercabinet.http.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.PortalDoor;
import org.partnercabinet.application.crm.PortalInForce.InForce;
import org.partnercabinet.application.crm.PortalInForce.Source;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;

/**
 * The connection in force, without its secrets.
 *
 * @param source what an administrator stored wins over the environment
 * @param portal its host
 * @param user the employee whose webhook it is, by number
 * @param events whether there is an application token, without which events are refused
 * @param missingScopes rights that would be of use; only in the answer to a change, which looks
 */
public record ConnectionView(
        boolean connected,
        Source source,
        Optional<String> portal,
        Optional<Long> user,
        boolean events,
        Optional<Instant> changedAt,
        Optional<List<String>> missingScopes) {
    static final String WEBHOOK = "webhook_url";
    static final String TOKEN = "application_token";

    static final Body BODY = Body.of(
            Field.secret(WEBHOOK)
                    .max(500)
                    .about("of an incoming webhook with the scopes crm and user; absent keeps the one in force")
                    .example("https://portal.example/rest/1/code/"),
            Field.secret(TOKEN)
                    .min(8)
                    .max(200)
                    .nullable()
                    .about("of the outgoing webhook; absent keeps the one in force, null takes it away")
                    .example("abcdefgh12345678"));

    static ConnectionView of(InForce now, PortalDoor door, Optional<List<String>> missing) {
        Optional<PortalDoor.Address> address =
                now.secrets().map(PortalSecrets::webhook).map(door::address);
        return new ConnectionView(
                address.isPresent(),
                now.source(),
                address.map(PortalDoor.Address::portal),
                address.map(PortalDoor.Address::user),
                now.secrets().flatMap(PortalSecrets::applicationToken).isPresent(),
                now.changedAt(),
                missing);
    }
}
