package org.partnercabinet.persistence.distribution;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Operators, sources and how appeals were spread, from the database. */
public final class JdbiDistributionQueries implements DistributionQueries {
    private record Tally(SourceId source, long operator, String name, long appeals) {}

    static final String OLDEST = """
            least((select a.queued_at from appeal a where a.source = s.id and a.state = 'waiting' and a.rank = 0
                   order by a.source, a.state, a.rank, a.queued_at limit 1),
                  (select a.queued_at from appeal a where a.source = s.id and a.state = 'waiting' and a.rank = 1
                   order by a.source, a.state, a.rank, a.queued_at limit 1)) as oldest""";

    private static final RowMapper<SourceRow> SOURCE = Row.mapper(row ->
            new SourceRow(SourceColumns.source(row), row.big("waiting"), row.maybeAt("oldest"), row.is("routable")));
    private static final RowMapper<WeightRow> WEIGHT = Row.mapper(
            row -> new WeightRow(new OperatorId(row.big("operator")), row.text("name"), row.number("weight")));
    private static final RowMapper<Tally> TALLY = Row.mapper(row -> new Tally(
            new SourceId(row.big("source")),
            row.big("operator"),
            row.maybeText("name").orElse(""),
            row.big("appeals")));
    private static final RowMapper<LinkRow> LINK = Row.mapper(row ->
            new LinkRow(row.maybeId("link").map(LinkId::new), new SourceId(row.big("source")), row.text("name")));

    private final Database database;

    public JdbiDistributionQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Operator> operators() {
        return database.with(handle -> handle.createQuery("select * from operator order by id")
                .map(OperatorColumns.OPERATOR)
                .list());
    }

    @Override
    public List<SourceRow> sources() {
        return database.with(handle -> handle.createQuery("select s.*, " + OLDEST + " from source s order by s.id")
                .map(SOURCE)
                .list());
    }

    @Override
    public Optional<SourceRow> source(SourceId id) {
        return database.with(handle -> handle.createQuery("select s.*, " + OLDEST + " from source s where s.id = :id")
                .bind("id", id.value())
                .map(SOURCE)
                .findOne());
    }

    @Override
    public List<WeightRow> weights(SourceId source) {
        return database.with(handle -> handle.createQuery("""
                        select s.operator, o.name, s.weight from seat s join operator o on o.id = s.operator
                        where s.source = :source
                        order by s.operator""")
                .bind("source", source.value())
                .map(WEIGHT)
                .list());
    }

    @Override
    public List<SpreadRow> spread() {
        return database.with(handle -> {
            Map<SourceId, List<Tally>> tallies =
                    handle.createQuery("""
                            select t.source, t.operator, o.name, t.appeals
                            from appeal_tally t left join operator o on o.id = t.operator
                            order by t.source, t.operator""").map(TALLY).stream().collect(groupingBy(Tally::source));
            List<Source> sources = handle.createQuery("select * from source order by id")
                    .map(SourceColumns.SOURCE)
                    .list();
            return sources.stream()
                    .map(source -> spread(source, tallies.getOrDefault(source.id(), List.of())))
                    .toList();
        });
    }

    private static SpreadRow spread(Source source, List<Tally> tallies) {
        long total = tallies.stream().mapToLong(Tally::appeals).sum();
        Stream<CountRow> counts = tallies.stream()
                .filter(tally -> tally.operator() != Counts.NOBODY && tally.appeals() > 0)
                .map(tally -> new CountRow(new OperatorId(tally.operator()), tally.name(), tally.appeals()));
        return new SpreadRow(source.id(), source.name(), total, counts.toList());
    }

    @Override
    public List<LinkRow> links() {
        return database.with(handle -> Stream.of("""
                                select cast(null as uuid) as link, d.source, s.name
                                from default_source d join source s on s.id = d.source
                                where d.id = 1""", """
                                select l.link, l.source, s.name
                                from link_source l join source s on s.id = l.source
                                order by l.link""")
                .flatMap(sql -> handle.createQuery(sql).map(LINK).list().stream())
                .toList());
    }

    @Override
    public Fairness fairness(SourceId source, Period days) {
        return database.with(handle -> new FairnessRows(handle, source, days).fairness());
    }
}
