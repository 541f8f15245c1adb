package org.partnercabinet.bootstrap.crash;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** An administrator who gives and takes by hand; each comment is written once. */
final class Corrections {
    private final Caller admin;
    private final List<UUID> partners;
    private final Promises promises;

    Corrections(Caller admin, List<UUID> partners, Promises promises) {
        this.admin = admin;
        this.partners = partners;
        this.promises = promises;
    }

    void correct(Random random) {
        UUID partner = partners.get(random.nextInt(partners.size()));
        // Rather given than taken, or debts would eat every payout.
        var amount = BigDecimal.valueOf(random.nextInt(-10_00, 60_00) * 2L + 1, 2);
        String comment = "correction " + UUID.randomUUID();
        var order = Map.of("partner_id", partner, "amount", amount.toString(), "currency", "RUB", "comment", comment);
        admin.order("/api/corrections", order, reply -> {
            if (reply.status() == 201) {
                promises.corrections.put(UUID.fromString(reply.at("/id")), comment);
            } else {
                admin.complain(comment, reply);
            }
        });
    }
}
