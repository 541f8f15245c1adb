package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** H2 makes these indices by itself, PostgreSQL does not. */
class ForeignKeysTest {
    @Test
    void every_foreign_key_leads_an_index() {
        try (var database = Postgres.fresh()) {
            var keys =
                    database.with(handle -> handle.createQuery("select count(*) from pg_constraint where contype = 'f'")
                            .mapTo(Integer.class)
                            .one());
            var without = database.with(
                    handle -> handle.createQuery("""
                            select cast(c.conrelid as regclass) || ' ' || c.conname from pg_constraint c
                            where c.contype = 'f' and not exists (
                                select 1 from (
                                    select cast(string_to_array(cast(indkey as text), ' ') as int2[]) as columns
                                    from pg_index where indrelid = c.conrelid) i
                                where trim_array(columns, greatest(0, cardinality(columns) - cardinality(c.conkey)))
                                    @> c.conkey)""").mapTo(String.class).list());
            assertThat(keys).isGreaterThan(50);
            assertThat(without).isEmpty();
        }
    }
}
