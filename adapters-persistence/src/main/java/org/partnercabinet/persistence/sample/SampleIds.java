package org.partnercabinet.persistence.sample;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Ids that grow with the moment they stand for, as those of the product do (UUID version 7). */
record SampleIds(Random random) {
    UUID at(Instant moment) {
        long high = moment.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
