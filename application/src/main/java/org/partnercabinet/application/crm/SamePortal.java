package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmQueries.Made;
import org.partnercabinet.application.crm.PortalDoor.Welcome;
import org.partnercabinet.domain.Refusal;

/**
 * Leads and deals are known by their numbers, and another portal has other things under the same numbers: a connection may
 * only lead to the portal that ours were made in. A portal under another name is known by some of the newest of ours: those
 * that are deleted there since say nothing, and one that carries no mark of ours is somebody else's.
 */
public final class SamePortal {
    private static final int PROOFS = 5;

    private final PortalDoor door;
    private final CrmQueries queries;

    public SamePortal(PortalDoor door, CrmQueries queries) {
        this.door = door;
        this.queries = queries;
    }

    /** Whoever opens, if it is the right portal. @throws Refusal as {@link PortalDoor#knock} and {@link #expect} */
    Welcome knock(Optional<PortalSecrets> before, String webhook) {
        Welcome welcome = door.knock(webhook);
        expect(before, webhook);
        return welcome;
    }

    /** @throws Refusal CONFLICT {@code crm.another-portal}, UNAVAILABLE {@code crm.unavailable} */
    void expect(Optional<PortalSecrets> before, String webhook) {
        String portal = door.address(webhook).portal();
        if (before.filter(it -> door.address(it.webhook()).portal().equals(portal))
                .isPresent()) return;
        if (!queries.hasEntries()) return;
        List<Made> proofs = queries.latestMade(PROOFS);
        PortalDoor.Known known = known(webhook, proofs);
        if (known.ours().isEmpty() || !known.foreign().isEmpty())
            throw Refusal.conflict("crm.another-portal", "clients were sent to another portal");
    }

    private PortalDoor.Known known(String webhook, List<Made> proofs) {
        try {
            return door.known(webhook, proofs);
        } catch (CrmFailure failure) {
            throw failure.unavailable();
        }
    }
}
