package org.partnercabinet.http.distribution;

import java.util.Optional;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
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
    }

    Standing of(AppealRow row) {
        Optional<CrmView> crm = entries.find(row.id()).map(CrmView::of);
        boolean failed = crm.filter(it -> it.state().equals("failed")).isPresent();
        boolean left = crm.isEmpty() && row.referral().isEmpty() && pages.isConnected();
        return new Standing(crm, crm.flatMap(pages::of), failed || left);
    }
}
