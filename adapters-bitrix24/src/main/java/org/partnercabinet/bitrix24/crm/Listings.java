package org.partnercabinet.bitrix24.crm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.partnercabinet.application.crm.CrmListings;
import org.partnercabinet.application.crm.CrmListings.Move;
import org.partnercabinet.application.crm.CrmListings.Signposts;
import org.partnercabinet.application.crm.Slice;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Leads and deals by the hundred: changed, moved, ours, or pointing to partners. */
final class Listings {
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Lists lists;
    private final Snapshots snapshots;

    Listings(Lists lists, Snapshots snapshots) {
        this.lists = lists;
        this.snapshots = snapshots;
    }

    Slice<DealSnapshot> changedSince(Entity entity, Instant since, long afterId, int pages) {
        // Bitrix24 keeps whole seconds.
        Instant from = since.truncatedTo(ChronoUnit.SECONDS);
        var query = items(entity, Map.of(">=updatedTime", text(from)), Rank.SWEEP);
        Slice<DealSnapshot> slice = snapshots(entity, lists.slice(query, afterId, pages));
        expect(slice.rows(), row -> !row.changedAt().isBefore(from), "time");
        return slice;
    }

    Slice<Move> movedSince(Entity entity, Instant since, long after, int pages) {
        Instant from = since.truncatedTo(ChronoUnit.SECONDS);
        var parameters = Map.of("entityTypeId", EntityType.of(entity));
        var filter = Map.of(">=CREATED_TIME", text(from));
        var query = new Lists.Query("crm.stagehistory.list", "ID", parameters, filter, Rank.SWEEP);
        Slice<Item> slice = lists.slice(query, after, pages);
        List<Move> moves = slice.rows().stream().map(row -> move(entity, row)).toList();
        if (moves.stream().anyMatch(move -> move.at().isBefore(from)))
            throw Items.unusable("crm.stagehistory.list ignores the filter by time");
        return new Slice<>(moves, slice.last());
    }

    Slice<DealSnapshot> made(Entity entity, long afterId, int pages) {
        var query = items(entity, Map.of("=originatorId", Origin.OURS), Rank.SWEEP);
        Slice<Item> slice = lists.slice(query, afterId, pages);
        if (slice.rows().stream().anyMatch(row -> !row.text("originatorId").equals(Origin.OURS)))
            throw Items.unusable("crm.item.list ignores the filter by originator");
        return snapshots(entity, slice);
    }

    List<DealSnapshot> those(Entity entity, Collection<Long> ids) {
        List<DealSnapshot> rows = snapshots(entity, lists.pages(queries(entity, "id", List.copyOf(ids), Rank.SWEEP)));
        expect(rows, row -> ids.contains(row.key().id()), "id");
        return rows;
    }

    List<DealSnapshot> convertedFrom(Collection<Long> leads, Rank rank) {
        List<DealSnapshot> rows = among(Entity.DEAL, "leadId", List.copyOf(leads), rank);
        expect(rows, row -> row.lead().filter(leads::contains).isPresent(), "lead");
        return rows;
    }

    List<DealSnapshot> pointingTo(Entity entity, Signposts signposts) {
        var all = new ArrayList<DealSnapshot>();
        snapshots.partnerField(entity).ifPresent(field -> {
            List<DealSnapshot> rows = snapshots.holdsCodeAlone()
                    ? among(entity, field, signposts.codes(), Rank.SWEEP)
                    : filled(entity, field, signposts.codes());
            expect(rows, row -> row.signs().partnerCode().isPresent(), field);
            all.addAll(rows);
        });
        List<DealSnapshot> byContact = among(entity, "contactId", signposts.contacts(), Rank.SWEEP);
        expect(byContact, row -> row.signs().contacts().stream().anyMatch(signposts.contacts()::contains), "contact");
        all.addAll(byContact);
        List<DealSnapshot> byCompany = among(entity, "companyId", signposts.companies(), Rank.SWEEP);
        expect(
                byCompany,
                row -> row.signs()
                        .company()
                        .filter(signposts.companies()::contains)
                        .isPresent(),
                "company");
        all.addAll(byCompany);
        return all;
    }

    /**
     * Those whose field is not empty and names one of the codes: with a template the field holds a whole text, by which
     * nothing can be looked up. An ignored filter only costs time here, since every row is looked at. What we made ourselves is
     * left out: it has that text anyway.
     */
    private List<DealSnapshot> filled(Entity entity, String field, List<String> codes) {
        var query = items(entity, Map.of("!" + field, ""), Rank.SWEEP);
        var wanted = Set.copyOf(codes);
        var found = new ArrayList<DealSnapshot>();
        long after = 0;
        int pages = 1;
        while (true) {
            Slice<DealSnapshot> slice = snapshots(entity, lists.slice(query, after, pages));
            slice.rows().stream()
                    .filter(row -> row.origin().isEmpty())
                    .filter(row ->
                            row.signs().partnerCode().filter(wanted::contains).isPresent())
                    .forEach(found::add);
            if (slice.last() || slice.rows().isEmpty()) return found;
            after = slice.rows().get(slice.rows().size() - 1).key().id();
            pages = CrmListings.MOST_PAGES;
        }
    }

    /** Those whose field is one of many values, 50 values to a command. */
    private List<Lists.Query> queries(Entity entity, String field, List<?> values, Rank rank) {
        var queries = new ArrayList<Lists.Query>();
        for (int from = 0; from < values.size(); from += Lists.PAGE) {
            List<?> some = values.subList(from, Math.min(from + Lists.PAGE, values.size()));
            queries.add(items(entity, Map.of("@" + field, some), rank));
        }
        return queries;
    }

    private List<DealSnapshot> among(Entity entity, String field, List<?> values, Rank rank) {
        return snapshots(entity, lists.all(queries(entity, field, values, rank)));
    }

    private List<DealSnapshot> snapshots(Entity entity, List<Item> rows) {
        return rows.stream().map(row -> snapshots.of(entity, row)).toList();
    }

    private Lists.Query items(Entity entity, Map<String, ?> filter, Rank rank) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("entityTypeId", EntityType.of(entity));
        parameters.put("select", snapshots.fields(entity));
        parameters.putAll(snapshots.extras(entity));
        return new Lists.Query("crm.item.list", "id", parameters, filter, rank);
    }

    private Slice<DealSnapshot> snapshots(Entity entity, Slice<Item> slice) {
        return new Slice<>(snapshots(entity, slice.rows()), slice.last());
    }

    private static Move move(Entity entity, Item row) {
        long owner = row.link("ownerId").orElseThrow(() -> Items.unusable("a move of nothing"));
        Instant at = row.time("CREATED_TIME").orElseThrow(() -> Items.unusable("a move without its time"));
        return new Move(row.link("ID").orElseThrow(), new DealKey(entity, owner), row.text("stageId"), at);
    }

    private static void expect(List<DealSnapshot> rows, Predicate<DealSnapshot> asked, String by) {
        if (!rows.stream().allMatch(asked)) throw Items.unusable("crm.item.list ignores the filter by " + by);
    }

    private static String text(Instant moment) {
        return WITH_OFFSET.format(moment.atOffset(ZoneOffset.UTC));
    }
}
