package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.memory.DistributionTables.Stay;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.ClientWords;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.partner.SearchWords;
import org.partnercabinet.domain.referral.ReferralId;

record MemoryAppealQueries(MemoryDatabase db) implements AppealQueries {
    @Override
    public Page<AppealRow> list(Filter filter, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                db.distribution.appeals.all().map(this::row).filter(row -> isWanted(row, filter)),
                row -> row.at().created(),
                row -> new UUID(0, row.id().value()),
                page));
    }

    @Override
    public Optional<AppealRow> one(AppealId id) {
        return db.read(() -> db.distribution.appeals.find(id).map(this::row));
    }

    @Override
    public Page<AppealRow> found(String q, Optional<OperatorId> operator, PageRequest page) {
        List<String> wanted = SearchWords.wanted(q);
        return db.read(() -> Pages.inOrder(
                db.distribution
                        .appeals
                        .all()
                        .filter(appeal -> isFound(appeal.client(), wanted))
                        .map(this::row)
                        .filter(row -> operator.isEmpty()
                                || row.operator().map(OperatorRef::id).equals(operator)),
                row -> row.at().created(),
                row -> new UUID(0, row.id().value()),
                page));
    }

    private boolean isFound(ClientId client, List<String> wanted) {
        var words = ClientWords.of(db.clients.find(client).orElseThrow());
        return !wanted.isEmpty()
                && wanted.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    @Override
    public List<StayRow> history(AppealId id) {
        return db.read(() -> db.distribution
                .staysOf(id)
                .sorted(Comparator.comparing(Stay::number))
                .map(this::row)
                .toList());
    }

    @Override
    public Page<AppealRow> queue(Optional<SourceId> source, PageRequest page) {
        return db.read(() -> {
            List<Appeal> waiting = db.distribution
                    .waiting()
                    .filter(a -> source.map(a.source()::equals).orElse(true))
                    .sorted(MemoryQueue.ORDER)
                    .toList();
            List<AppealRow> items = waiting.stream()
                    .skip(page.skipped())
                    .limit(page.size())
                    .map(this::row)
                    .toList();
            return new Page<>(items, page.page(), page.size(), waiting.size());
        });
    }

    @Override
    public List<LeadRow> leads(long skip, int limit) {
        return db.read(() -> rows().skip(skip).limit(limit).toList());
    }

    @Override
    public Optional<LeadRow> lead(long number) {
        return db.read(() -> rows().filter(row -> row.lead().number() == number).findFirst());
    }

    @Override
    public List<LeadRow> leadsAfter(long number, int limit) {
        return db.read(() ->
                rows().filter(row -> row.lead().number() > number).limit(limit).toList());
    }

    @Override
    public List<ContactRow> ofLead(long number) {
        return db.read(() -> db.distribution
                .appeals
                .all()
                .filter(appeal -> db.distribution
                        .numbers
                        .find(appeal.client())
                        .filter(it -> it == number)
                        .isPresent())
                .sorted(Comparator.comparing((Appeal appeal) -> appeal.times().createdAt())
                        .thenComparing(appeal -> appeal.id().value()))
                .map(this::row)
                .map(row -> new ContactRow(
                        row.id(),
                        row.source().name(),
                        row.operator().map(OperatorRef::name),
                        row.status(),
                        row.at().created()))
                .toList());
    }

    private Stream<LeadRow> rows() {
        return db.clients
                .all()
                .map(client -> new LeadRow(ref(client.id()), count(client.id())))
                .filter(row -> row.appeals() > 0)
                .sorted(Comparator.comparing(row -> row.lead().number()));
    }

    private long count(ClientId client) {
        return db.distribution
                .appeals
                .all()
                .filter(a -> a.client().equals(client))
                .count();
    }

    private static boolean isWanted(AppealRow row, Filter wanted) {
        return wanted.status().map(row.status()::equals).orElse(true)
                && (wanted.assignment().isEmpty() || wanted.assignment().equals(row.assignment()))
                && wanted.source().map(row.source().id()::equals).orElse(true)
                && (wanted.operator().isEmpty()
                        || wanted.operator().equals(row.operator().map(OperatorRef::id)))
                && wanted.lead().map(n -> n == row.lead().number()).orElse(true)
                && wanted.from().map(at -> !row.at().created().isBefore(at)).orElse(true)
                && wanted.to().map(at -> row.at().created().isBefore(at)).orElse(true);
    }

    private AppealRow row(Appeal appeal) {
        Source source = db.distribution.sources.find(appeal.source()).orElseThrow();
        return new AppealRow(
                appeal.id(),
                ref(appeal.client()),
                new SourceRef(source.id(), source.name()),
                owner(appeal).map(this::ref),
                appeal.isClosed() ? "closed" : "active",
                assignment(appeal),
                appeal.content().message(),
                appeal.content().urgent(),
                moments(appeal),
                appeal.state() instanceof Appeal.Closed closed ? closed.result() : "",
                closer(appeal),
                appeal.content().referral().map(ReferralId::value),
                appeal.content().isPlain());
    }

    private Optional<CloserRef> closer(Appeal appeal) {
        Optional<AccountId> by = appeal.state() instanceof Appeal.Closed closed ? closed.by() : Optional.empty();
        return by.flatMap(id -> email(by).map(email -> new CloserRef(id, email)));
    }

    private Optional<String> assignment(Appeal appeal) {
        if (appeal.isClosed()) return Optional.empty();
        if (!appeal.isWaiting()) return Optional.of("assigned");
        return Optional.of(db.distribution.isRoutable(appeal.source()) ? "queued" : "unroutable");
    }

    private Moments moments(Appeal appeal) {
        Optional<Assignment> last = db.distribution
                .staysOf(appeal.id())
                .max(Comparator.comparing(Stay::number))
                .filter(stay -> !appeal.isWaiting())
                .map(Stay::assignment);
        Optional<Instant> closed = appeal.state() instanceof Appeal.Closed c ? Optional.of(c.at()) : Optional.empty();
        return new Moments(
                appeal.times().createdAt(),
                appeal.times().queuedAt(),
                appeal.times().firstAssignedAt(),
                last.map(Assignment::at),
                last.flatMap(Assignment::openedAt),
                closed);
    }

    static Optional<OperatorId> owner(Appeal appeal) {
        return appeal.state() instanceof Appeal.Closed closed
                ? closed.operator()
                : appeal.assignment().map(Assignment::operator);
    }

    private OperatorRef ref(OperatorId id) {
        Operator operator = db.distribution.operators.find(id).orElseThrow();
        return new OperatorRef(id, operator.profile().name());
    }

    private LeadRef ref(ClientId id) {
        Client client = db.clients.find(id).orElseThrow();
        return new LeadRef(
                db.distribution.numbers.find(id).orElseThrow(),
                client.external().map(ExternalId::value),
                client.name(),
                client.phone().map(Phone::value),
                client.email().map(Email::value));
    }

    private StayRow row(Stay stay) {
        Assignment had = stay.assignment();
        return new StayRow(
                ref(had.operator()),
                had.at(),
                had.how(),
                email(had.by()),
                had.reason(),
                had.openedAt(),
                stay.end().map(end -> new EndRow(end.at(), end.how(), email(end.by()), end.reason())));
    }

    private Optional<String> email(Optional<AccountId> account) {
        return account.flatMap(db.accounts::find).map(a -> a.email().value().toLowerCase(Locale.ROOT));
    }
}
