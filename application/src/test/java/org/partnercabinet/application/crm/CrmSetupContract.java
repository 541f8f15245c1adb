package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.crm.Template;
import org.partnercabinet.domain.referral.Entity;

/** What everybody may expect of {@link CrmSetup}. */
public abstract class CrmSetupContract extends PortsContract {
    static final CrmSettings RICH = new CrmSettings(
            new CrmSettings.Entry(
                    Entity.DEAL,
                    Optional.of(Entity.LEAD),
                    Optional.of(2L),
                    Optional.of("C2:NEW"),
                    Optional.of("IN_PROCESS"),
                    Optional.of(17L),
                    Optional.of("PARTNER")),
            List.of(
                    new FieldMapping(Entity.DEAL, OurField.LINK_TITLE, "UF_CRM_2", false),
                    new FieldMapping(Entity.LEAD, OurField.COMMENT, "UF_CRM_1", true),
                    new FieldMapping(Entity.DEAL, OurField.CLIENT_NAME, "UF_CRM_1", true)),
            new CrmSettings.Tracking(
                    Optional.of("UF_CRM_3"),
                    Optional.of("UF_CRM_4"),
                    new Template("Партнёр {partner_code}, {link_title}")),
            new CrmSettings.Sweep(false, Duration.ofMinutes(90)));

    @Test
    void settingsComeBackAsTheyAre() {
        for (CrmSettings settings : List.of(RICH, CrmSettings.usual(Entity.LEAD), RICH)) {
            run(() -> ports.crmSetup().put(settings));
            assertThat(ports.crmSetup().find()).contains(settings);
        }
    }

    @Test
    void ofTwoAtOnceOneIsInForceAsAWhole() {
        Together.times(
                8,
                i -> tx(() -> {
                    ports.crmSetup().put(i % 2 == 0 ? RICH : CrmSettings.usual(Entity.LEAD));
                    return i;
                }));
        assertThat(ports.crmSetup().find().orElseThrow()).isIn(RICH, CrmSettings.usual(Entity.LEAD));
    }

    @Test
    void aChangeThatFailsChangesNothingAndNeedsATransaction() {
        run(() -> ports.crmSetup().put(RICH));
        undone(() -> ports.crmSetup().put(CrmSettings.usual(Entity.LEAD)));
        assertThat(ports.crmSetup().find()).contains(RICH);
        needsTransaction(() -> ports.crmSetup().put(RICH));
    }
}
