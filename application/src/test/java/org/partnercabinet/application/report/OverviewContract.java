package org.partnercabinet.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.report.OverviewQueries.Overview;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.PasswordReset;
import org.partnercabinet.domain.partner.Partner;

/** What everybody may expect of {@link OverviewQueries}. */
public abstract class OverviewContract extends PortsContract {
    private static final AccountId READER = new AccountId(UUID.randomUUID());

    @Test
    void whatWaitsIsCountedAndWhatIsDecidedIsNot() {
        Overview before = ports.overviewQueries().now(READER);
        Partner partner = given.pendingPartner();
        given.partner();
        run(() ->
                ports.passwordResets().put(PasswordReset.none(partner.account()).asked(clock.instant())));
        Overview after = ports.overviewQueries().now(READER);
        assertThat(after.registrations()).isEqualTo(before.registrations() + 1);
        assertThat(after.passwordRequests()).isEqualTo(before.passwordRequests() + 1);
        assertThat(after.payoutsPending()).isEqualTo(before.payoutsPending());
        run(() -> ports.partners().change(partner.id(), p -> p.reject("no", partner.account(), clock.instant())));
        assertThat(ports.overviewQueries().now(READER).registrations()).isEqualTo(before.registrations());
    }
}
