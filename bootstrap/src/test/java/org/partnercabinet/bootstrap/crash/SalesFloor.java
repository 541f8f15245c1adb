package org.partnercabinet.bootstrap.crash;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.Ui;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

/** People in the portal who make deals of our leads, win them, lose them, change their minds and their sums. */
final class SalesFloor {
    private static final List<String> STAGES = List.of("WON", "WON", "WON", "LOSE", "NEW");

    private final PracticePortal portal;
    private final Promises promises;
    private final Set<UUID> known = new HashSet<>();
    private final Queue<UUID> unsold = new ArrayDeque<>();
    private final List<Long> deals = new ArrayList<>();

    SalesFloor(PracticePortal portal, Promises promises) {
        this.portal = portal;
        this.promises = promises;
    }

    void sell(Random random) {
        if (unsold.isEmpty())
            promises.referrals.keySet().stream().filter(known::add).forEach(unsold::add);
        if (deals.isEmpty() || random.nextInt(3) > 0) {
            convert(random);
        } else {
            change(deals.get(random.nextInt(deals.size())), random);
        }
    }

    private void convert(Random random) {
        UUID referral = unsold.poll();
        if (referral == null) return;
        var leads = portal.state().withOrigin(EntityType.LEAD, PortalAudit.OURS, referral.toString());
        if (leads.isEmpty()) {
            unsold.add(referral);
            return;
        }
        List<Long> made = portal.ui().convertLead(leads.get(0), Ui.Conversions.amount(sum(random), "RUB"));
        deals.addAll(made);
        if (random.nextInt(4) > 0) made.forEach(deal -> portal.ui().moveStage(EntityType.DEAL, deal, "WON"));
    }

    private void change(long deal, Random random) {
        if (random.nextInt(3) == 0) {
            portal.ui().setAmount(deal, sum(random), "RUB");
        } else {
            portal.ui().moveStage(EntityType.DEAL, deal, STAGES.get(random.nextInt(STAGES.size())));
        }
    }

    private static BigDecimal sum(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000, 10_000_000), 2);
    }
}
