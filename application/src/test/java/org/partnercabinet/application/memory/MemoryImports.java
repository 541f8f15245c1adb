package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.ImportQueries;
import org.partnercabinet.application.transfer.Imports;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

record MemoryImports(MemoryDatabase db) implements Imports, ImportQueries {
    record Key(ImportId id, int line) {}

    record Kept(Key key, Line line, Optional<Settled> settled) {}

    @Override
    public void add(Import added) {
        db.expectTransaction();
        db.imports.put(added.id(), added);
    }

    @Override
    public void addRows(ImportId id, List<Line> lines) {
        db.expectTransaction();
        lines.forEach(line -> {
            var key = new Key(id, line.number());
            db.importRows.put(key, new Kept(key, line, Optional.empty()));
        });
    }

    @Override
    public Import lock(ImportId id) {
        db.expectTransaction();
        return db.imports.find(id).orElseThrow(() -> Refusal.notFound("import"));
    }

    @Override
    public void put(Import changed) {
        db.expectTransaction();
        db.imports.put(changed.id(), changed);
    }

    @Override
    public List<Line> next(ImportId id, int afterLine, int most) {
        return db.read(() -> rows(id).filter(row -> row.key().line() > afterLine)
                .limit(most)
                .map(Kept::line)
                .toList());
    }

    @Override
    public List<Named> named(ImportId id, int upToLine, Collection<String> contacts) {
        return db.read(() -> settled(id, upToLine)
                .filter(row -> row.outcome() != Import.Outcome.REFUSED)
                .filter(row -> row.phone().filter(contacts::contains).isPresent()
                        || row.email().filter(contacts::contains).isPresent())
                .map(row -> new Named(row.line(), row.phone(), row.email()))
                .toList());
    }

    @Override
    public int forgetRows(Instant before) {
        db.expectTransaction();
        Set<ImportId> old = db.imports
                .all()
                .filter(one -> one.finishedAt().filter(before::isAfter).isPresent())
                .map(Import::id)
                .collect(Collectors.toSet());
        return db.importRows.removeIf(row -> old.contains(row.key().id()));
    }

    @Override
    public void settle(ImportId id, List<Settled> rows) {
        db.expectTransaction();
        rows.forEach(row -> {
            var key = new Key(id, row.line());
            db.importRows
                    .find(key)
                    .ifPresent(kept -> db.importRows.put(key, new Kept(key, kept.line(), Optional.of(row))));
        });
    }

    @Override
    public Page<Import> list(Scope scope, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                db.imports.all().filter(one -> scope.covers(one.partner())),
                one -> one.began().at(),
                one -> one.id().value(),
                page));
    }

    @Override
    public Optional<Import> one(Scope scope, ImportId id) {
        return db.read(() -> db.imports.find(id).filter(one -> scope.covers(one.partner())));
    }

    @Override
    public Page<RowDone> rows(Scope scope, ImportId id, Import.Outcome outcome, PageRequest page) {
        return db.read(() -> {
            int upTo = one(scope, id).map(one -> one.tally().line()).orElse(0);
            Comparator<RowDone> order = Comparator.comparing(RowDone::line);
            var all = settled(id, upTo)
                    .filter(row -> row.outcome() == outcome)
                    .map(MemoryImports::done)
                    .sorted(page.oldestFirst() ? order : order.reversed())
                    .toList();
            var items = all.stream().skip(page.skipped()).limit(page.size()).toList();
            return new Page<>(items, page.page(), page.size(), all.size());
        });
    }

    private static RowDone done(Settled row) {
        return new RowDone(
                row.line(),
                row.outcome(),
                row.problem().map(Problem::code),
                row.problem().map(Problem::field),
                row.twin(),
                row.referral().map(ReferralId::value));
    }

    private Stream<Kept> rows(ImportId id) {
        return db.importRows
                .all()
                .filter(row -> row.key().id().equals(id))
                .sorted(Comparator.comparing(row -> row.key().line()));
    }

    private Stream<Settled> settled(ImportId id, int upTo) {
        return rows(id).filter(row -> row.key().line() <= upTo).flatMap(row -> row.settled().stream());
    }
}
