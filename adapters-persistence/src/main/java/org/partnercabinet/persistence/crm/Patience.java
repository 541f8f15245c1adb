package org.partnercabinet.persistence.crm;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.persistence.Row;

/** Which of many leads and deals nobody earns by, as far as we know; each part of the statement is a look at an index. */
final class Patience {
    private static final String KNOWN = """
            select 'partner' as what, entity, crm_id from deal where entity = 'lead' and crm_id = any(:leads)
            union all
            select 'partner', entity, crm_id from deal where entity = 'deal' and crm_id = any(:deals)
            union all
            select 'partner', crm_entity, crm_id from referral where crm_entity = 'lead' and crm_id = any(:leads)
            union all
            select 'partner', crm_entity, crm_id from referral where crm_entity = 'deal' and crm_id = any(:deals)
            union all
            select 'appeal', entity, crm_id from appeal_entry where entity = 'lead' and crm_id = any(:leads)
            union all
            select 'appeal', entity, crm_id from appeal_entry where entity = 'deal' and crm_id = any(:deals)
            union all
            select 'coming', 'lead', 0 where exists (
                select 1 from outbox where topic = :coming and subject > '' and state = 'waiting')""";

    private static final RowMapper<Known> ROW =
            Row.mapper(row -> new Known(row.text("what"), row.constant(Entity.class, "entity"), row.big("crm_id")));

    private final Handle handle;
    private final Collection<DealKey> keys;

    Patience(Handle handle, Collection<DealKey> keys) {
        this.handle = handle;
        this.keys = keys;
    }

    /** @param what {@code partner}, {@code appeal}, or {@code coming}, of no lead, when appeals are on their way */
    private record Known(String what, Entity entity, long id) {
        boolean is(String which) {
            return what.equals(which);
        }
    }

    Set<DealKey> keys() {
        List<Known> known = handle.createQuery(KNOWN)
                .bindArray("leads", Long.class, ids(Entity.LEAD))
                .bindArray("deals", Long.class, ids(Entity.DEAL))
                .bind("coming", Topics.TO_CRM.name())
                .map(ROW)
                .list();
        Set<DealKey> wait = new HashSet<>(those(known, "appeal"));
        if (known.stream().anyMatch(row -> row.is("coming")))
            keys.stream().filter(key -> key.entity() == Entity.LEAD).forEach(wait::add);
        wait.removeAll(those(known, "partner"));
        return wait;
    }

    private List<Long> ids(Entity entity) {
        return keys.stream()
                .filter(key -> key.entity() == entity)
                .map(DealKey::id)
                .toList();
    }

    private static Set<DealKey> those(List<Known> known, String what) {
        return known.stream()
                .filter(row -> row.is(what))
                .map(row -> new DealKey(row.entity(), row.id()))
                .collect(Collectors.toSet());
    }
}
