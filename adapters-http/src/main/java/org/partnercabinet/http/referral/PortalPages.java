package org.partnercabinet.http.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.referral.ReferralQueries.ReferralRow;

/** Where people see a referral or an appeal in the portal. */
public final class PortalPages {
    private final Supplier<Optional<String>> host;

    /** @param host of the portal in force, with its port if that is not the usual one */
    public PortalPages(Supplier<Optional<String>> host) {
        this.host = host;
    }

    /** The address of its newest deal there, or of its lead; empty while there is neither, or no portal. */
    public Optional<String> of(ReferralRow referral) {
        return of(CrmView.of(referral.crm(), CrmView.leading(referral.deals())));
    }

    /** Whether there is a portal. */
    public boolean isConnected() {
        return host.get().isPresent();
    }

    /** As above. */
    public Optional<String> of(CrmView crm) {
        return crm.id().isEmpty() || crm.entity().isEmpty()
                ? Optional.empty()
                : host.get()
                        .map(portal -> "https://" + portal + "/crm/"
                                + crm.entity().get().name().toLowerCase(Locale.ROOT) + "/details/"
                                + crm.id().get() + "/");
    }
}
