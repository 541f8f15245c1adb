package org.partnercabinet.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnercabinet.bootstrap.e2e.Api;

/** A company with an administrator and two partners with links, and everybody's part in the load. */
final class Programme {
    private static final int LINKS = 3;

    private final Promises promises;
    private final Caller admin;
    private final List<Partner> partners = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    /** @param id of the partner, not of the account */
    record Partner(UUID id, Caller caller, PayoutDesk desk) {}

    Programme(String url, Promises promises) {
        this.promises = promises;
        admin = new Caller(Victim.ADMIN, Victim.PASSWORD, promises);
        admin.signIn(url);
        for (String name : List.of("anna", "boris")) partners.add(join(url, name));
    }

    private Partner join(String url, String name) {
        String email = name + "@partner.example";
        var wanted = Map.of("name", name, "email", email, "password", Victim.PASSWORD);
        var registered = new Api(url).post("/api/auth/register", wanted);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        var id = UUID.fromString(registered.at("/partner_id"));
        admin.order(
                "/api/partners/" + id + "/approval",
                null,
                reply -> assertThat(reply.status()).as(reply.text()).isEqualTo(200));
        var caller = new Caller(email, Victim.PASSWORD, promises);
        caller.signIn(url);
        for (int i = 0; i < LINKS; i++)
            caller.order("/api/links", link(name + i), reply -> codes.add(reply.at("/code")));
        return new Partner(id, caller, new PayoutDesk(caller, admin, promises));
    }

    private static Map<String, String> link(String title) {
        return Map.of("title", title, "type", "direct", "target_url", "https://example.com/?from=" + title);
    }

    /** After a restart: everybody signs in, and asks again for what they got no answer to. */
    void comeBack(String url) {
        admin.signIn(url);
        partners.forEach(partner -> partner.caller().signIn(url));
        for (var order = promises.unanswered.poll(); order != null; order = promises.unanswered.poll()) {
            order.caller().order(order);
        }
    }

    /** Everybody who talks to the product. */
    void join(Crowd crowd, String url) {
        var visitors = new Visitors(url, List.copyOf(codes), promises);
        crowd.add(6, 0, visitors::visit);
        crowd.add(2, 15, new FormFillers(url, List.copyOf(codes), promises)::leave);
        for (Partner partner : partners) {
            var referrers = new Referrers(partner.caller(), promises);
            crowd.add(1, 15, referrers::bring);
            crowd.add(1, 5, partner.desk()::act);
        }
        var corrections =
                new Corrections(admin, partners.stream().map(Partner::id).toList(), promises);
        crowd.add(1, 10, corrections::correct);
    }
}
