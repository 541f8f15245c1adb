package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.audit.AuditEntry;
import org.partnercabinet.application.audit.AuditQueries;
import org.partnercabinet.application.audit.AuditTrail;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;

record MemoryAudit(MemoryDatabase db) implements AuditTrail, AuditQueries {
    private static final AtomicLong SEQ = new AtomicLong();

    @Override
    public void addAll(List<AuditEntry> entries) {
        db.expectTransaction();
        for (AuditEntry entry : entries) {
            long seq = SEQ.incrementAndGet();
            db.audit.put(seq, new Kept(seq, entry));
        }
    }

    record Kept(long seq, AuditEntry entry) {}

    @Override
    public List<Row> list(Scope scope, Filter filter, Optional<Long> below, int limit) {
        return db.read(() -> below.isPresent() && db.audit.find(below.get()).isEmpty()
                ? List.of()
                : page(scope, filter, below.flatMap(db.audit::find), limit));
    }

    private List<Row> page(Scope scope, Filter filter, Optional<Kept> below, int limit) {
        return db.audit
                .all()
                .filter(kept -> seen(scope, kept.entry()) && fits(filter, kept.entry()))
                .filter(kept -> below.filter(cursor -> !isBelow(kept, cursor)).isEmpty())
                .sorted(Comparator.comparing((Kept kept) -> kept.entry().at())
                        .thenComparing(Kept::seq)
                        .reversed())
                .limit(limit)
                .map(this::row)
                .toList();
    }

    private static boolean seen(Scope scope, AuditEntry entry) {
        return scope.partner().isEmpty()
                || scope.partner().equals(entry.subject().partner());
    }

    private static boolean fits(Filter filter, AuditEntry entry) {
        return filter.subject()
                        .map(about -> about.kind().equals(entry.subject().kind())
                                && about.id().map(entry.subject().id()::equals).orElse(true))
                        .orElse(true)
                && filter.actor().map(AccountId::new).map(entry.by()::is).orElse(true)
                && filter.action().map(entry.action()::equals).orElse(true)
                && filter.from().map(from -> !entry.at().isBefore(from)).orElse(true)
                && filter.to().map(entry.at()::isBefore).orElse(true);
    }

    private static boolean isBelow(Kept kept, Kept cursor) {
        int compared = kept.entry().at().compareTo(cursor.entry().at());
        return compared < 0 || compared == 0 && kept.seq() < cursor.seq();
    }

    private Row row(Kept kept) {
        AuditEntry entry = kept.entry();
        Acting by = entry.by();
        Optional<UUID> account = by.account().map(AccountId::value);
        var actor = new Actor(
                by.kind(),
                account,
                by.account().flatMap(db.accounts::find).map(a -> a.email().value()),
                by.key(),
                by.key().map(ApiKeyId::new).flatMap(db.apiKeys::find).map(ApiKey::name),
                by.address(),
                by.request());
        var partner = entry.subject()
                .partner()
                .flatMap(db.partners::find)
                .map(p -> p.profile().name());
        return new Row(kept.seq(), entry.at(), actor, entry.action(), entry.subject(), partner, entry.changes());
    }
}
