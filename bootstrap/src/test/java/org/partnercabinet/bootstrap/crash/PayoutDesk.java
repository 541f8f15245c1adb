package org.partnercabinet.bootstrap.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.bootstrap.crash.Promises.PayoutState;
import org.partnercabinet.bootstrap.e2e.Api.Reply;

/** One partner's payouts, one step at a time: requested by the partner, decided by the administrator. */
final class PayoutDesk {
    private static final int PAGE = 50;
    private static final int MOST_CHOSEN = 2;

    /** Deals change between the look and the request. */
    private static final Set<Integer> TOO_LATE = Set.of(409, 422);

    private final Caller partner;
    private final Caller admin;
    private final Promises promises;
    private final List<UUID> open = new ArrayList<>();
    private int pages = 1;

    PayoutDesk(Caller partner, Caller admin, Promises promises) {
        this.partner = partner;
        this.admin = admin;
        this.promises = promises;
    }

    void act(Random random) {
        if (open.isEmpty() || random.nextInt(4) == 0) {
            request(random);
            return;
        }
        UUID payout = open.get(random.nextInt(open.size()));
        int chance = random.nextInt(10);
        if (promises.payouts.get(payout).answered().equals("approved")) {
            decide(admin, payout, "payment", "paid", Map.of("reference", "PP-" + chance));
        } else if (chance < 6) {
            decide(admin, payout, "approval", "approved", null);
        } else if (chance < 8) {
            decide(admin, payout, "rejection", "rejected", Map.of("comment", "not this time"));
        } else {
            decide(partner, payout, "cancellation", "cancelled", null);
        }
    }

    private void request(Random random) {
        var rows = partner.get("/api/referrals?size=" + PAGE + "&page=" + (1 + random.nextInt(pages)))
                .json();
        pages = rows.at("/total").asInt() / PAGE + 1;
        var chosen = new ArrayList<String>();
        for (JsonNode row : rows.at("/items")) {
            var payable = new BigDecimal(row.at("/payable/amount").asText("0"));
            if (payable.signum() > 0 && chosen.size() < MOST_CHOSEN)
                chosen.add(row.at("/id").asText());
        }
        partner.order("/api/payouts", Map.of("referral_ids", chosen), this::requested);
    }

    private void requested(Reply reply) {
        if (reply.status() == 201) {
            UUID id = UUID.fromString(reply.at("/id"));
            promises.payouts.put(id, PayoutState.answered("pending"));
            open.add(id);
        } else if (!TOO_LATE.contains(reply.status())) {
            partner.complain("payout", reply);
        }
    }

    private void decide(Caller who, UUID payout, String step, String status, Object body) {
        String before = promises.payouts.get(payout).answered();
        promises.payouts.put(payout, new PayoutState(before, Optional.of(status)));
        who.order("/api/payouts/" + payout + "/" + step, body, reply -> {
            boolean done = reply.status() == 200 && reply.at("/status").equals(status);
            if (!done) who.complain(step + " of " + payout, reply);
            promises.payouts.put(payout, PayoutState.answered(done ? status : before));
            promises.decisions.incrementAndGet();
            if (!status.equals("approved")) open.remove(payout);
        });
    }
}
