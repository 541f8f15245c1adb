package org.partnercabinet.application.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Goes through both sides: what we know, by id; and what the portal marks as a partner's and we do not know. */
public final class Comparing {
    private static final int SLICE = 2500;

    private final Transactions transactions;
    private final CrmListings crm;
    private final Deals deals;
    private final CrmIdentities identities;
    private final Curing curing;

    public Comparing(Transactions transactions, CrmListings crm, Deals deals, CrmIdentities identities, Curing curing) {
        this.transactions = transactions;
        this.crm = crm;
        this.deals = deals;
        this.identities = identities;
        this.curing = curing;
    }

    /** Calls the portal, so outside transactions. */
    Findings handle() {
        var findings = new Findings();
        for (Entity entity : Entity.values()) {
            known(entity, findings);
            made(entity, findings);
            CrmListings.Signposts signposts = transactions.inTransaction(identities::signposts);
            strangers(crm.pointingTo(entity, signposts), findings);
        }
        return findings;
    }

    private void known(Entity entity, Findings findings) {
        long after = 0;
        while (true) {
            long from = after;
            List<Deal> ours = transactions.inTransaction(() -> deals.following(entity, from, SLICE));
            if (ours.isEmpty()) return;
            List<Long> ids = ours.stream().map(deal -> deal.key().id()).toList();
            Map<DealKey, DealSnapshot> theirs =
                    crm.those(entity, ids).stream().collect(Collectors.toMap(DealSnapshot::key, Function.identity()));
            for (Deal deal : ours) {
                if (findings.wasUnknown(deal.key())) continue;
                findings.ours(deal);
                Optional<DealSnapshot> there = Optional.ofNullable(theirs.get(deal.key()));
                there.ifPresent(findings::theirs);
                curing.known(deal, there).ifPresent(findings::differs);
            }
            if (entity == Entity.LEAD) strangers(crm.convertedFrom(ids), findings);
            after = ids.get(ids.size() - 1);
        }
    }

    private void made(Entity entity, Findings findings) {
        long after = 0;
        int pages = 1;
        while (true) {
            Slice<DealSnapshot> slice = crm.made(entity, after, pages);
            strangers(slice.rows(), findings);
            if (slice.last() || slice.rows().isEmpty()) return;
            after = slice.rows().get(slice.rows().size() - 1).key().id();
            pages = CrmListings.MOST_PAGES;
        }
    }

    private void strangers(List<DealSnapshot> rows, Findings findings) {
        if (rows.isEmpty()) return;
        Entity entity = rows.get(0).key().entity();
        List<Long> ids = rows.stream().map(row -> row.key().id()).toList();
        Set<DealKey> known = transactions.inTransaction(() -> deals.those(entity, ids)).stream()
                .filter(deal -> !deal.isDeleted())
                .map(Deal::key)
                .collect(Collectors.toSet());
        var unknown = new ArrayList<DealSnapshot>(rows);
        unknown.removeIf(row -> known.contains(row.key()) || !findings.isNew(row.key()));
        for (DealSnapshot row : unknown) {
            curing.stranger(row).ifPresent(difference -> findings.unknown(row, difference));
        }
    }
}
