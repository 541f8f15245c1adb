package org.partnercabinet.persistence;

import java.util.function.Supplier;

/** Databases that the product runs on. */
enum Kind {
    H2_FILE(H2::fresh),
    POSTGRES(Postgres::fresh);

    private final Supplier<Database> fresh;

    Kind(Supplier<Database> fresh) {
        this.fresh = fresh;
    }

    /** A new, empty, migrated one; the caller closes it. */
    Database fresh() {
        return fresh.get();
    }
}
