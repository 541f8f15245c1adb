package org.partnercabinet.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.messaging.ConversationQueries.ConversationRow;
import org.partnercabinet.application.messaging.ConversationQueries.Filter;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.Partner;

/** What everybody may expect of {@link Presence}, and of conversations that say who is there. */
public abstract class PresenceContract extends PortsContract {
    private Partner partner;
    private Partner other;
    private AccountId colleague;
    private KeepPresence keep;

    @BeforeEach
    void partners() {
        partner = given.partner();
        other = given.partner();
        colleague = given.account().id();
        keep = new KeepPresence(ports.transactions(), ports.messaging().presence(), clock);
    }

    @Test
    void whoHasAPageOpenIsThereUntilNobodySaysSoAnyMore() {
        assertThat(isThere(partner)).isFalse();
        open(partner);
        assertThat(isThere(partner)).isTrue();
        assertThat(isThere(other)).isFalse();
        clock.passes(KeepPresence.LASTS.minusSeconds(1));
        open(partner);
        clock.passes(KeepPresence.LASTS.minusSeconds(1));
        assertThat(isThere(partner)).isTrue();
        clock.passes(Duration.ofSeconds(1));
        assertThat(isThere(partner)).isFalse();
    }

    @Test
    void manyAreSaidAtOnceKnownOrNot() {
        open(partner);
        keep.handle(Set.of(partner.account(), other.account()));
        assertThat(isThere(partner)).isTrue();
        assertThat(isThere(other)).isTrue();
        keep.handle(List.of());
    }

    @Test
    void theListOfConversationsSaysItToo() {
        run(() -> {
            var begun = ports.messaging().conversations().lock(Conversation.begin(partner.id(), clock.instant()));
            ports.messaging().conversations().assign(begun, java.util.Optional.of(colleague));
        });
        open(partner);
        var mine = new Filter(java.util.Optional.empty(), false, java.util.Optional.of(colleague), false);
        assertThat(ports.messaging()
                        .conversationQueries()
                        .list(colleague, mine, new PageRequest(1, 10))
                        .items())
                .extracting(ConversationRow::online)
                .containsExactly(true);
    }

    @Test
    void itNeedsATransaction() {
        needsTransaction(() -> ports.messaging().presence().open(Set.of(partner.account()), clock.instant()));
    }

    private void open(Partner somebody) {
        keep.handle(Set.of(somebody.account()));
    }

    private boolean isThere(Partner somebody) {
        return ports.messaging()
                .conversationQueries()
                .one(somebody.id(), new Speaker(colleague, Side.TEAM))
                .orElseThrow()
                .online();
    }
}
