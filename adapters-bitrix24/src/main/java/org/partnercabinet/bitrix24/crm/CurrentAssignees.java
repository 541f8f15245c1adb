package org.partnercabinet.bitrix24.crm;

import java.util.Map;
import org.partnercabinet.application.crm.Assignees;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.referral.DealKey;

/** Whoever is responsible in the portal that is connected at the moment. Saying it twice changes nothing. */
public final class CurrentAssignees implements Assignees {
    private final CurrentPortal portal;
    private final Rank rank;

    public CurrentAssignees(CurrentPortal portal) {
        this(portal, Rank.NEW_LEAD);
    }

    /** @param rank of its calls */
    public CurrentAssignees(CurrentPortal portal, Rank rank) {
        this.portal = portal;
        this.rank = rank;
    }

    @Override
    public boolean assign(DealKey entry, long portalUser) {
        var parameters = Map.of(
                "entityTypeId",
                EntityType.of(entry.entity()),
                "id",
                entry.id(),
                "fields",
                Map.of("assignedById", portalUser));
        return portal.use(it -> it.client().find(Call.write("crm.item.update", parameters, rank)))
                .isPresent();
    }
}
