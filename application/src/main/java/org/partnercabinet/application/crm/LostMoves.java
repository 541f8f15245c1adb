package org.partnercabinet.application.crm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.CrmListings.Move;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Which leads and deals of ours came to another stage than the one we know. */
public final class LostMoves {
    private final Transactions transactions;
    private final Deals deals;

    public LostMoves(Transactions transactions, Deals deals) {
        this.transactions = transactions;
        this.deals = deals;
    }

    /** @param moves in their order: of several of one deal the last counts. @return ids, each once */
    public List<Long> among(Entity entity, Collection<Move> moves) {
        if (moves.isEmpty()) return List.of();
        Map<DealKey, String> stages = new HashMap<>();
        moves.forEach(move -> stages.put(move.key(), move.stage()));
        List<Long> ids = stages.keySet().stream().map(DealKey::id).toList();
        return transactions.inTransaction(() -> deals.those(entity, ids)).stream()
                .filter(deal -> !deal.stage().id().equals(stages.get(deal.key())))
                .map(deal -> deal.key().id())
                .toList();
    }
}
