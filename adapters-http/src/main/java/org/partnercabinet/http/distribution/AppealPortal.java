package org.partnercabinet.http.distribution;

import java.util.Optional;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.referral.CrmView;
import org.partnercabinet.http.referral.PortalPages;

/** What has become of appeals in the portal. What came by a partner is there with that partner's client. */
public record AppealPortal(AppealEntries entries, PortalPages pages) {
    /**
     * How one stands there.
     *
     * @param crm empty for one that is not to go there by itself
     * @param address where people see it there
     * @param mayBeSent whether it helps to send it, again or after all
     */
    public record Standing(Optional<CrmView> crm, Optional<String> address, boolean mayBeSent) {
        public boolean isShown() {
            return crm.isPresent() || mayBeSent;
        }

        /** Whether it was there and is not any more. */
        public boolean isGone() {
            return crm.flatMap(CrmView::semantics)
                    .filter(Semantics.DELETED::equals)
                    .isPresent();
        }
    }

    Standing of(AppealRow row) {
        Optional<AppealEntry> entry = entries.find(row.id());
        Optional<CrmView> crm = entry.map(CrmView::of);
        boolean lost = entry.filter(it -> it.crm() instanceof Referral.Failed || it.isDeleted())
                .isPresent();
        boolean left = entry.isEmpty() && row.plain() && pages.isConnected();
        return new Standing(crm, crm.flatMap(pages::of), lost || left);
    }
}
