package org.partnercabinet.persistence.distribution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.partner.SearchWords;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.client.ClientWordRows;

/** Appeals and leads for screens, from the database. */
public final class JdbiAppealQueries implements AppealQueries {
    private static final String NEWEST = "a.created_at desc, a.id desc";

    /** Backwards: a page of the queue is asked for with the oldest first. */
    private static final String LAST = "a.state desc, a.rank desc, a.queued_at desc, a.id desc";

    private static final String LEAD = """
            select l.number, l.appeals, c.external_id, c.name as lead_name, c.phone, c.email
            from lead l join client c on c.id = l.client\s""";

    private final Database database;

    public JdbiAppealQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<AppealRow> list(Filter filter, PageRequest page) {
        return database.with(handle -> {
            Optional<UUID> client = filter.lead().flatMap(number -> client(handle, number));
            if (filter.lead().isPresent() && client.isEmpty())
                return new Page<>(List.of(), page.page(), page.size(), 0);
            return listing(filter, client).page(handle, page);
        });
    }

    @Override
    public Page<AppealRow> found(String q, Optional<OperatorId> operator, PageRequest page) {
        List<String> wanted = SearchWords.wanted(q);
        if (wanted.isEmpty()) return new Page<>(List.of(), page.page(), page.size(), 0);
        var rows = new Listing<>(AppealRows.COLUMNS, "appeal a", AppealRows.JOINS, NEWEST, AppealRows.APPEAL)
                .of("a.operator", "operator", operator.map(OperatorId::value));
        return database.with(handle -> {
            ClientWordRows.narrow(handle, rows, "a", wanted);
            return rows.page(handle, page);
        });
    }

    private static Listing<AppealRow> listing(Filter filter, Optional<UUID> client) {
        Optional<Boolean> closed = filter.status()
                .map("closed"::equals)
                .or(() -> filter.assignment().map(any -> false));
        var rows = new Listing<>(AppealRows.COLUMNS, "appeal a", AppealRows.JOINS, NEWEST, AppealRows.APPEAL)
                .of("a.client", "client", client)
                .of("a.operator", "operator", filter.operator().map(OperatorId::value))
                .of("a.source", "source", filter.source().map(SourceId::value))
                .of("a.closed", "closed", closed)
                .where("a.created_at >= :from", "from", filter.from())
                .where("a.created_at < :to", "to", filter.to());
        // Whoever asks for closed ones that are assigned to somebody asks for nothing.
        if (filter.assignment().isPresent()) rows.where("a.closed = false");
        filter.assignment().ifPresent(assignment -> assigned(rows, assignment));
        return rows;
    }

    private static void assigned(Listing<AppealRow> rows, String assignment) {
        rows.where("a.state = :state", "state", Optional.of(assignment.equals("assigned") ? "assigned" : "waiting"));
        String routable = "exists (select 1 from source s where s.id = a.source and s.routable = ";
        if (assignment.equals("queued")) rows.where(routable + "true)");
        if (assignment.equals("unroutable")) rows.where(routable + "false)");
    }

    @Override
    public Optional<AppealRow> one(AppealId id) {
        return database.with(
                handle -> new Listing<>(AppealRows.COLUMNS, "appeal a", AppealRows.JOINS, NEWEST, AppealRows.APPEAL)
                        .where("a.id = :id", "id", Optional.of(id.value()))
                        .one(handle));
    }

    @Override
    public List<StayRow> history(AppealId id) {
        return database.with(handle -> handle.createQuery("""
                        select t.*, o.name as operator_name, b.email as by_email, e.email as end_email
                        from appeal_stay t
                        join operator o on o.id = t.operator
                        left join account b on b.id = t.by_account
                        left join account e on e.id = t.end_by
                        where t.appeal = :id
                        order by t.number""")
                .bind("id", id.value())
                .map(AppealRows.STAY)
                .list());
    }

    @Override
    public Page<AppealRow> queue(Optional<SourceId> source, PageRequest page) {
        var first = new PageRequest(page.page(), page.size(), PageRequest.Order.OLDEST_FIRST);
        return database.with(
                handle -> new Listing<>(AppealRows.COLUMNS, "appeal a", AppealRows.JOINS, LAST, AppealRows.APPEAL)
                        .of("a.source", "source", source.map(SourceId::value))
                        .where("a.state = 'waiting'")
                        .page(handle, first));
    }

    @Override
    public List<LeadRow> leads(long skip, int limit) {
        return database.with(
                handle -> handle.createQuery(LEAD + "where l.appeals > 0 order by l.number limit :limit offset :skip")
                        .bind("limit", limit)
                        .bind("skip", skip)
                        .map(AppealRows.LEAD)
                        .list());
    }

    @Override
    public Optional<LeadRow> lead(long number) {
        return database.with(handle -> handle.createQuery(LEAD + "where l.number = :number and l.appeals > 0")
                .bind("number", number)
                .map(AppealRows.LEAD)
                .findOne());
    }

    @Override
    public List<LeadRow> leadsAfter(long number, int limit) {
        return database.with(handle -> handle.createQuery(
                        LEAD + "where l.number > :number and l.appeals > 0 order by l.number limit :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map(AppealRows.LEAD)
                .list());
    }

    @Override
    public List<ContactRow> ofLead(long number) {
        return database.with(handle -> handle.createQuery("""
                        select a.id, s.name as source_name, o.name as operator_name, a.closed, a.created_at
                        from lead l
                        join appeal a on a.client = l.client
                        join source s on s.id = a.source
                        left join operator o on o.id = a.operator
                        where l.number = :number
                        order by a.created_at, a.id""")
                .bind("number", number)
                .map(AppealRows.CONTACT)
                .list());
    }

    private static Optional<UUID> client(Handle handle, long number) {
        return handle.createQuery("select client from lead where number = :number")
                .bind("number", number)
                .mapTo(UUID.class)
                .findOne();
    }
}
