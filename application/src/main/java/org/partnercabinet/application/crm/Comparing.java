package org.partnercabinet.application.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.Comparisons.Step;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Goes through both sides, step by step: what we know, by id; and what the portal marks as a partner's and we do not know. */
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

    /** One step. Calls the portal, so outside transactions. @return the next one, empty after the last */
    Optional<Step> handle(Step step, Findings findings) {
        return switch (step.part()) {
            case KNOWN -> known(step, findings);
            case MADE -> made(step, findings);
            case POINTING -> {
                CrmListings.Signposts signposts = transactions.inTransaction(identities::signposts);
                strangers(crm.pointingTo(step.entity(), signposts), findings);
                yield step.next();
            }
        };
    }

    /** Asks for everything before it settles anything: what fails is begun again and must not have been mended. */
    private Optional<Step> known(Step step, Findings findings) {
        Entity entity = step.entity();
        List<Deal> ours = transactions.inTransaction(() -> deals.following(entity, step.after(), SLICE));
        if (ours.isEmpty()) return step.next();
        List<Long> ids = ours.stream().map(deal -> deal.key().id()).toList();
        Map<DealKey, DealSnapshot> theirs =
                crm.those(entity, ids).stream().collect(Collectors.toMap(DealSnapshot::key, Function.identity()));
        List<DealSnapshot> converted = entity == Entity.LEAD ? crm.convertedFrom(ids) : List.of();
        for (Deal deal : ours) {
            if (findings.wasUnknown(deal.key())) continue;
            findings.ours(deal);
            Optional<DealSnapshot> there = Optional.ofNullable(theirs.get(deal.key()));
            there.ifPresent(findings::theirs);
            curing.known(deal, there).ifPresent(findings::differs);
        }
        strangers(converted, findings);
        return Optional.of(step.past(ids.get(ids.size() - 1)));
    }

    private Optional<Step> made(Step step, Findings findings) {
        int pages = step.after() == 0 ? 1 : CrmListings.MOST_PAGES;
        Slice<DealSnapshot> slice = crm.made(step.entity(), step.after(), pages);
        // What was made for something else than a referral is a partner's only if it points to one, which is the next
        // part.
        strangers(slice.rows().stream().filter(row -> row.origin().isPresent()).toList(), findings);
        if (slice.last() || slice.rows().isEmpty()) return step.next();
        return Optional.of(
                step.past(slice.rows().get(slice.rows().size() - 1).key().id()));
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
