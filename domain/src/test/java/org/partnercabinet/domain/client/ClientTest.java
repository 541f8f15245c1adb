package org.partnercabinet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void whoIsKnownByAnExternalIdMayHaveNoNameYet() {
        Client lead = lead("", Optional.of(new ExternalId("tg_1")));
        assertThat(lead.calledBy()).isEqualTo("tg_1");
        assertThat(lead.completedBy(lead("Иван", Optional.empty())).name()).isEqualTo("Иван");
        refuses("text.blank", () -> new Client(lead.id(), "", phone(), Optional.empty(), "", NOW));
        refuses("text.blank", () -> new ExternalId(" "));
        refuses("number.out-of-range", () -> new TelegramId(-5));
    }

    @Test
    void anotherNameChangesNoIdentity() {
        Client lead = lead("", Optional.of(new ExternalId("tg_1")));
        Client called = lead.called("Иван", "ООО");
        assertThat(called.external()).isEqualTo(lead.external());
        assertThat(called.telegram()).isEqualTo(lead.telegram());
        assertThat(called.calledBy()).isEqualTo("Иван");
    }

    private static Client lead(String name, Optional<ExternalId> external) {
        var id = new ClientId(new UUID(1, 1));
        Optional<TelegramId> telegram = Optional.of(new TelegramId(77));
        return new Client(id, name, Optional.empty(), Optional.empty(), "", NOW, external, telegram);
    }

    private static Optional<Phone> phone() {
        return Optional.of(new Phone("+79161234567"));
    }
}
