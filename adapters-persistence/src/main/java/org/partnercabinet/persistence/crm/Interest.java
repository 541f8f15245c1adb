package org.partnercabinet.persistence.crm;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** Which of many snapshots may be a partner's: one statement for each way in which they may, none where there is no case. */
final class Interest {
    private static final String KNOWN = "select crm_id from deal where entity = :entity and crm_id = any(:values)";
    private static final String ENTERED =
            "select crm_id from referral where crm_entity = :entity and crm_id = any(:values)";

    private final Handle handle;
    private final Collection<DealSnapshot> snapshots;

    Interest(Handle handle, Collection<DealSnapshot> snapshots) {
        this.handle = handle;
        this.snapshots = snapshots;
    }

    Set<DealKey> keys() {
        Set<DealKey> known = new HashSet<>();
        for (Entity entity : Entity.values()) {
            List<Long> ids = values(row ->
                    Stream.of(row.key()).filter(key -> key.entity() == entity).map(DealKey::id));
            among(KNOWN, entity, Long.class, ids).forEach(id -> known.add(new DealKey(entity, id)));
        }
        Set<UUID> referrals = among(
                "select id from referral where id = any(:values)",
                Entity.DEAL,
                UUID.class,
                values(row -> row.origin().map(ReferralId::value).stream()));
        List<Long> from = values(row -> row.lead().stream());
        Set<Long> leads = new HashSet<>(among(KNOWN, Entity.LEAD, Long.class, from));
        leads.addAll(among(ENTERED, Entity.LEAD, Long.class, from));
        var signs = new Signs();
        return snapshots.stream()
                .filter(row -> known.contains(row.key())
                        || row.origin()
                                .map(ReferralId::value)
                                .filter(referrals::contains)
                                .isPresent()
                        || row.lead().filter(leads::contains).isPresent()
                        || signs.point(row.signs()))
                .map(DealSnapshot::key)
                .collect(Collectors.toSet());
    }

    private <V> List<V> values(Function<DealSnapshot, Stream<V>> of) {
        return snapshots.stream().flatMap(of).distinct().toList();
    }

    private <V> Set<V> among(String sql, Entity entity, Class<V> type, List<V> values) {
        if (values.isEmpty()) return Set.of();
        return handle.createQuery(sql)
                .bind("entity", entity)
                .bindArray("values", type, values)
                .mapTo(type)
                .set();
    }

    /** What partners are known by, as far as it occurs here. */
    private final class Signs {
        private final Set<String> codes = among(
                "select code from partner where code = any(:values)",
                Entity.DEAL,
                String.class,
                values(row -> code(row.signs()).stream()));
        private final Set<Long> contacts = among(
                "select contact from partner_crm_identity where contact = any(:values)",
                Entity.DEAL,
                Long.class,
                values(row -> row.signs().contacts().stream()));
        private final Set<Long> companies = among(
                "select company from partner_crm_identity where company = any(:values)",
                Entity.DEAL,
                Long.class,
                values(row -> row.signs().company().stream()));

        private boolean point(DealSnapshot.Signs signs) {
            return code(signs).filter(codes::contains).isPresent()
                    || signs.contacts().stream().anyMatch(contacts::contains)
                    || signs.company().filter(companies::contains).isPresent();
        }

        private static Optional<String> code(DealSnapshot.Signs signs) {
            return signs.partnerCode().map(typed -> typed.strip().toLowerCase(Locale.ROOT));
        }
    }
}
