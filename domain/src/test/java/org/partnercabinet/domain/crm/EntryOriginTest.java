package org.partnercabinet.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.referral.ReferralId;

class EntryOriginTest {
    private static final UUID ID = UUID.fromString("0198c1f0-0000-7000-8000-000000000001");

    @Test
    void whatWasWrittenIsReadBack() {
        for (EntryOrigin origin : new EntryOrigin[] {EntryOrigin.ofAppeal(ID), EntryOrigin.of(new ReferralId(ID))})
            assertThat(EntryOrigin.read(origin.text())).contains(origin);
        assertThat(EntryOrigin.ofAppeal(ID).text()).isEqualTo("appeal-" + ID);
    }

    @Test
    void aNumberThatBeginsAnewWithEachDatabaseIsNoIdentity() {
        assertThat(EntryOrigin.read("appeal-17")).isEmpty();
        assertThat(EntryOrigin.read("17")).isEmpty();
        assertThat(EntryOrigin.read("")).isEmpty();
    }
}
