package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.PortalInForce;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Who has a lead or deal, said over real HTTP to the practice portal. */
class CurrentAssigneesTest {
    private final PracticeCrm practice = new PracticeCrm();
    private final MemoryPorts ports = new MemoryPorts(TestClock.at("2026-03-02T09:00:00Z"));

    @AfterEach
    void close() {
        practice.close();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_named_is_responsible_and_nothing_else_changes(Entity entity) {
        EntityType type = entity == Entity.LEAD ? EntityType.LEAD : EntityType.DEAL;
        long id = practice.add(type, Map.of("title", "Сайт", "comments", "срочно"));
        var secrets = new PortalSecrets(practice.portal.webhookUrl(), Optional.empty());
        try (var portal = current(Optional.of(secrets))) {
            var assignees = new CurrentAssignees(portal);
            assertThat(assignees.assign(new DealKey(entity, id), 17)).isTrue();
            assertThat(assignees.assign(new DealKey(entity, id), 17)).isTrue();
            assertThat(assignees.assign(new DealKey(entity, 999_999), 17))
                    .as("what was deleted")
                    .isFalse();
        }
        assertThat(practice.shown(type, id))
                .containsEntry("assignedById", 17L)
                .containsEntry("title", "Сайт")
                .containsEntry("comments", "срочно");
    }

    @ParameterizedTest
    @EnumSource
    void without_a_portal_it_waits(Entity entity) {
        try (var none = current(Optional.empty())) {
            assertThatThrownBy(() -> new CurrentAssignees(none).assign(new DealKey(entity, 1), 17))
                    .isInstanceOfSatisfying(
                            CrmFailure.class,
                            failure -> assertThat(failure.executed()).isEqualTo(CrmFailure.Executed.NO));
        }
    }

    private CurrentPortal current(Optional<PortalSecrets> initial) {
        return new CurrentPortal(
                new PortalInForce(ports.connections(), initial),
                (secrets, source) -> new OpenPortal(
                        practice.client,
                        practice.crm(Entity.DEAL),
                        practice.crm(Entity.DEAL),
                        new Bitrix24Dictionaries(practice.client, practice.pace),
                        new Bitrix24Events(List.of())));
    }
}
