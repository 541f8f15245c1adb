package org.partnercabinet.http.distribution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Visitor;

/** What people see from their desk: operators their own and the queue, administrators and managers everybody's. */
public final class DeskEyes {
    static final int MOST = 100;
    /** Nobody is told how many more there are. */
    private static final PageRequest FOUND = new PageRequest(1, 20).countingTo(1);

    private final AppealQueries appeals;
    private final DistributionQueries distribution;
    private final Operators operators;
    private final Clock clock;

    public DeskEyes(AppealQueries appeals, DistributionQueries distribution, Operators operators, Clock clock) {
        this.appeals = appeals;
        this.distribution = distribution;
        this.operators = operators;
        this.clock = clock;
    }

    public static boolean seesAll(Visitor visitor) {
        return visitor.is(Role.ADMIN) || visitor.is(Role.MANAGER);
    }

    Optional<Operator> self(Visitor visitor) {
        return operators.of(new AccountId(visitor.account()));
    }

    /** Whose desk a call is about: the one that is named, if the visitor may name any; else their own. */
    Optional<Operator> whose(Call call) {
        var named = call.query().optionalNumber("operator_id").filter(id -> seesAll(call.visitor()));
        return named.map(id -> operators.get(new OperatorId(id))).or(() -> self(call.visitor()));
    }

    List<Operator> team() {
        return distribution.operators();
    }

    /** @throws Refusal NOT_FOUND {@code appeal} when the visitor may not see it */
    AppealRow appeal(Call call) {
        var found = appeals.one(new AppealId(call.pathNumber("appeal_number")));
        boolean all = seesAll(call.visitor());
        var self = all ? Optional.<OperatorId>empty() : self(call.visitor()).map(Operator::id);
        return found.filter(row -> all || isFor(row, self)).orElseThrow(() -> Refusal.notFound("appeal"));
    }

    /** It waits, or they have it, or had it last. */
    private static boolean isFor(AppealRow row, Optional<OperatorId> self) {
        boolean waits = row.status().equals("active") && row.operator().isEmpty();
        return self.isPresent()
                && (waits
                        || row.operator()
                                .filter(has -> has.id().equals(self.get()))
                                .isPresent());
    }

    DeskScreen desk(Operator operator, boolean own) {
        var active = list("active", operator.id(), new PageRequest(1, MOST, PageRequest.Order.OLDEST_FIRST));
        var last = list("closed", operator.id(), new PageRequest(1, 1));
        return new DeskScreen(
                operator,
                own,
                rows(active.items()),
                active.total(),
                waiting(),
                rows(last.items()).stream().findFirst());
    }

    /** How many an operator has not accepted yet; nobody counts beyond the first 100. */
    int fresh(Operator operator) {
        return (int) list("active", operator.id(), new PageRequest(1, MOST)).items().stream()
                .filter(row -> row.at().opened().isEmpty())
                .count();
    }

    Page<DeskRow> closed(Operator operator, PageRequest page) {
        return list("closed", operator.id(), page).map(known());
    }

    Page<DeskRow> queue(Optional<SourceId> source, PageRequest page) {
        return appeals.queue(source, page).map(known());
    }

    /** How many wait in all queues. */
    long waiting() {
        return appeals.queue(Optional.empty(), new PageRequest(1, 1)).total();
    }

    List<DeskRow> ofLead(long number) {
        var filter = new AppealQueries.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(number),
                Optional.empty(),
                Optional.empty());
        return rows(appeals.list(filter, new PageRequest(1, MOST)).items());
    }

    Map<Long, String> sourceNames() {
        return sources().values().stream()
                .collect(Collectors.toMap(
                        source -> source.id().value(), Source::name, (one, other) -> one, java.util.TreeMap::new));
    }

    /** The one with this number, if the visitor may see it. */
    public Optional<DeskRow> numbered(Visitor visitor, long number) {
        boolean all = seesAll(visitor);
        var self = all ? Optional.<OperatorId>empty() : self(visitor).map(Operator::id);
        return appeals.one(new AppealId(number))
                .filter(row -> all || isFor(row, self))
                .map(known());
    }

    /** What a visitor may see of whom these words find: everybody's, or what they have, had last or may take. */
    public List<DeskRow> search(Visitor visitor, String text) {
        if (seesAll(visitor)) {
            return rows(appeals.found(text, Optional.empty(), FOUND).items());
        }
        return self(visitor).map(operator -> find(operator, text)).orElse(List.of());
    }

    /** Among what an operator has or had, and what waits: whose words or person match. */
    List<DeskRow> find(Operator operator, String text) {
        var newest = new PageRequest(1, MOST);
        var said = Stream.of(
                        list("active", operator.id(), newest),
                        appeals.queue(Optional.empty(), newest),
                        list("closed", operator.id(), newest))
                .flatMap(page -> page.items().stream())
                .filter(row -> AppealSearch.match(row, text));
        var named = appeals.found(text, Optional.of(operator.id()), FOUND).items();
        return rows(Stream.concat(said, named.stream()).distinct().toList());
    }

    private Page<AppealRow> list(String status, OperatorId operator, PageRequest page) {
        var filter = new AppealQueries.Filter(
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.of(operator),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return appeals.list(filter, page);
    }

    private List<DeskRow> rows(List<AppealRow> found) {
        return found.stream().map(known()).toList();
    }

    private Function<AppealRow, DeskRow> known() {
        var sources = sources();
        var now = clock.instant();
        return row -> DeskRow.of(row, sources, now);
    }

    private Map<Long, Source> sources() {
        return distribution.sources().stream()
                .map(DistributionQueries.SourceRow::source)
                .collect(Collectors.toMap(source -> source.id().value(), source -> source));
    }
}
