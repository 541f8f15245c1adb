package org.partnercabinet.bootstrap.crash;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.partnercabinet.bootstrap.e2e.Api.Reply;

/** A partner who brings people, each with a phone of their own. */
final class Referrers {
    private final Caller partner;
    private final Promises promises;

    Referrers(Caller partner, Promises promises) {
        this.partner = partner;
        this.promises = promises;
    }

    void bring(Random random) {
        String phone = promises.newPhone();
        partner.order(
                "/api/referrals",
                Map.of("name", "Person " + phone, "phone", phone, "comment", "Call " + random.nextInt(24) + " h"),
                reply -> brought(phone, reply));
    }

    private void brought(String phone, Reply reply) {
        if (reply.status() == 201) {
            promises.referrals.put(UUID.fromString(reply.at("/id")), phone);
        } else {
            partner.complain("referral of " + phone, reply);
        }
    }
}
