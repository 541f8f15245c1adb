package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.AppealQueries.Filter;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;

/** What everybody may expect of {@link AppealQueries} and {@link Incoming}. */
public abstract class AppealQueriesContract extends DistributionContract {
    @Test
    void anAppealIsShownWithItsLeadItsSourceAndWhoHasIt() {
        Source source = source();
        Operator anna = operator(5);
        Instant came = clock.instant();
        Appeal waiting = waiting(source);
        clock.passes(Duration.ofSeconds(30));
        assertThat(one(waiting.id()).assignment()).contains("unroutable");
        weighs(source, 1, anna);
        assertThat(one(waiting.id()).assignment()).contains("queued");
        assertThat(one(waiting.id()).operator()).isEmpty();
        assign(waiting, anna, How.QUEUE);
        AppealRow row = one(waiting.id());
        Client client = tx(() -> ports.clients().get(waiting.client()));
        assertThat(row.lead().name()).isEqualTo(client.name());
        assertThat(row.lead().phone()).isEqualTo(client.phone().map(Phone::value));
        assertThat(row.lead().external()).isEmpty();
        assertThat(row.source()).isEqualTo(new AppealQueries.SourceRef(source.id(), source.name()));
        assertThat(row.operator())
                .contains(
                        new AppealQueries.OperatorRef(anna.id(), anna.profile().name()));
        assertThat(row.status()).isEqualTo("active");
        assertThat(row.assignment()).contains("assigned");
        assertThat(row.message()).isEqualTo("Здравствуйте");
        assertThat(row.at())
                .isEqualTo(new AppealQueries.Moments(
                        came,
                        came,
                        Optional.of(clock.instant()),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        Optional.empty()));
        close(read(waiting.id()), "Готово");
        AppealRow closed = one(waiting.id());
        assertThat(closed.status()).isEqualTo("closed");
        assertThat(closed.assignment()).isEmpty();
        assertThat(closed.result()).isEqualTo("Готово");
        assertThat(closed.operator()).isEqualTo(row.operator());
        assertThat(closed.at().closed()).contains(clock.instant());
        assertThat(tx(() -> d.appealQueries().one(new AppealId(Long.MAX_VALUE))))
                .isEmpty();
    }

    @Test
    void onlyWhatNoPartnerHasToDoWithIsPlain() {
        Source source = source();
        var referral = given.referral(given.partner().id());
        assertThat(one(waiting(source).id()).plain()).isTrue();
        assertThat(one(caused(source, Optional.of(referral.id()), Optional.empty()))
                        .plain())
                .isFalse();
        String request = "request:" + given.word();
        assertThat(one(caused(source, Optional.empty(), Optional.of(request))).plain())
                .as("left in a partner's form by another partner's client")
                .isFalse();
    }

    private AppealId caused(Source source, Optional<ReferralId> referral, Optional<String> cause) {
        var content = new Appeal.Content("", false, referral, cause);
        var id = new AppealId(number(Numbers.Kind.APPEAL));
        return stored(Appeal.arrived(id, source.id(), given.client().id(), content, clock.instant()))
                .id();
    }

    @Test
    void appealsAreFoundByTheWordsOfTheirLeads() {
        Source source = source();
        Operator anna = operator(5);
        Appeal assigned = assigned(source, anna);
        Client client = tx(() -> ports.clients().get(assigned.client()));
        String q = client.email().orElseThrow().value();
        assertThat(found(q, Optional.of(anna.id()))).containsExactly(assigned.id());
        assertThat(found(q, Optional.empty())).containsExactly(assigned.id());
        assertThat(found(q, Optional.of(operator(1).id()))).isEmpty();
        assertThat(found(q + " nobody", Optional.empty())).isEmpty();
        assertThat(found("*", Optional.empty())).isEmpty();
    }

    private List<AppealId> found(String q, Optional<OperatorId> operator) {
        return d.appealQueries().found(q, operator, new PageRequest(1, 25)).items().stream()
                .map(AppealRow::id)
                .toList();
    }

    @Test
    void whoClosedItIsKnownUntilItIsOpenedAgain() {
        Source source = source();
        Appeal appeal = waiting(source);
        assertThat(one(appeal.id()).closedBy()).isEmpty();
        var admin = given.account();
        Appeal closed = appeal.closed(clock.instant(), Optional.of(admin.id()), "");
        save(new Appeals.Work(List.of(), List.of(closed), List.of(), Map.of()));
        var by = new AppealQueries.CloserRef(admin.id(), admin.email().value());
        assertThat(one(appeal.id()).closedBy()).contains(by);
        assertThat(list(source, f -> f.closed())).containsExactly(appeal.id());
        Appeal again = read(appeal.id()).reopened(clock.instant());
        save(new Appeals.Work(List.of(), List.of(again), List.of(), Map.of()));
        assertThat(one(appeal.id()).closedBy()).isEmpty();
        assertThat(one(close(waiting(source), "").id()).closedBy()).isEmpty();
    }

    @Test
    void historySaysWhoHadItHowAndWhyNotAnyMore() {
        Source source = source();
        Operator anna = operator(5);
        Operator boris = operator(5);
        Appeal appeal = assigned(source, anna);
        var admin = given.account();
        var ended = new Assignment.Ended(
                appeal.id(),
                anna.id(),
                clock.instant(),
                Assignment.End.REASSIGNED,
                Optional.of(admin.id()),
                "так надо");
        var begun = new Assignment(
                boris.id(), clock.instant(), How.MANUAL, Optional.of(admin.id()), "ему", Optional.empty());
        Appeal moved = appeal.released(ended).assigned(begun);
        save(new Appeals.Work(List.of(), List.of(moved), List.of(ended), Map.of(appeal.id(), begun)));
        clock.passes(Duration.ofSeconds(9));
        save(new Appeals.Work(List.of(), List.of(read(appeal.id()).opened(clock.instant())), List.of(), Map.of()));
        List<AppealQueries.StayRow> history = d.appealQueries().history(appeal.id());
        assertThat(history).hasSize(2);
        assertThat(history.get(0).operator().id()).isEqualTo(anna.id());
        assertThat(history.get(0).how()).isEqualTo(How.AUTO);
        assertThat(history.get(0).by()).isEmpty();
        assertThat(history.get(0).end())
                .contains(new AppealQueries.EndRow(
                        begun.at(),
                        Assignment.End.REASSIGNED,
                        Optional.of(admin.email().value()),
                        "так надо"));
        assertThat(history.get(1).by()).contains(admin.email().value());
        assertThat(history.get(1).reason()).isEqualTo("ему");
        assertThat(history.get(1).openedAt()).contains(clock.instant());
        assertThat(history.get(1).end()).isEmpty();
        assertThat(one(appeal.id()).at().opened()).contains(clock.instant());
    }

    @Test
    void aListIsNarrowedByEachFilter() {
        Source source = source();
        Operator anna = operator(5);
        weighs(source, 1, anna);
        Appeal first = assigned(source, anna);
        clock.passes(Duration.ofMinutes(1));
        Instant between = clock.instant();
        Appeal second = waiting(source);
        clock.passes(Duration.ofMinutes(1));
        Appeal third = close(assigned(source, anna), "");
        assertThat(list(source, f -> f)).containsExactly(third.id(), second.id(), first.id());
        assertThat(list(source, f -> status(f, "active"))).containsExactly(second.id(), first.id());
        assertThat(list(source, f -> status(f, "closed"))).containsExactly(third.id());
        assertThat(list(source, f -> assignment(f, "queued"))).containsExactly(second.id());
        assertThat(list(source, f -> assignment(f, "assigned"))).containsExactly(first.id());
        assertThat(list(source, f -> assignment(f, "unroutable"))).isEmpty();
        assertThat(list(source, f -> operator(f, anna.id()))).containsExactly(third.id(), first.id());
        assertThat(list(source, f -> came(f, Optional.of(between), Optional.empty())))
                .containsExactly(third.id(), second.id());
        assertThat(list(source, f -> came(f, Optional.empty(), Optional.of(between))))
                .containsExactly(first.id());
        long lead = one(second.id()).lead().number();
        assertThat(list(source, f -> lead(f, lead))).containsExactly(second.id());
        var pages = d.appealQueries()
                .list(source(Filter.ALL, source.id()), new PageRequest(2, 2, PageRequest.Order.OLDEST_FIRST));
        assertThat(pages.total()).isEqualTo(3);
        assertThat(pages.items()).extracting(AppealRow::id).containsExactly(third.id());
    }

    @Test
    void theQueueIsShownInItsOrder() {
        Source source = source();
        Appeal first = waiting(source);
        clock.passes(Duration.ofSeconds(1));
        Appeal second = waiting(source);
        var page = d.appealQueries().queue(Optional.of(source.id()), new PageRequest(1, 1));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(AppealRow::id).containsExactly(first.id());
        assertThat(d.appealQueries()
                        .queue(Optional.of(source.id()), new PageRequest(2, 1))
                        .items())
                .extracting(AppealRow::id)
                .containsExactly(second.id());
        assertThat(d.appealQueries()
                        .queue(Optional.empty(), new PageRequest(1, 1))
                        .total())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void leadsAreThoseWhoHaveAppealsAndHowMany() {
        Source source = source();
        Client stranger = given.client();
        Appeal appeal = waiting(source);
        close(
                stored(Appeal.arrived(
                        new AppealId(number(Numbers.Kind.APPEAL)),
                        source.id(),
                        appeal.client(),
                        Appeal.Content.saying(""),
                        clock.instant())),
                "");
        long number = one(appeal.id()).lead().number();
        var row = d.appealQueries().lead(number).orElseThrow();
        assertThat(row.appeals()).isEqualTo(2);
        assertThat(row.lead()).isEqualTo(one(appeal.id()).lead());
        List<AppealQueries.LeadRow> all = d.appealQueries().leads(0, 1_000_000);
        assertThat(all).contains(row);
        assertThat(all).extracting(r -> r.lead().number()).isSorted();
        assertThat(all).noneMatch(r -> r.lead().name().equals(stranger.name()));
        assertThat(d.appealQueries().leads(all.size() - 1, 10)).hasSize(1);
        assertThat(d.appealQueries().lead(Long.MAX_VALUE)).isEmpty();
        assertThat(d.appealQueries().leadsAfter(number - 1, 1)).containsExactly(row);
        assertThat(d.appealQueries().leadsAfter(number, 1_000_000)).doesNotContain(row);
        assertThat(d.appealQueries().ofLead(number))
                .extracting(AppealQueries.ContactRow::status)
                .containsExactly("active", "closed");
        assertThat(d.appealQueries().ofLead(number).get(0))
                .isEqualTo(new AppealQueries.ContactRow(
                        appeal.id(),
                        source.name(),
                        Optional.empty(),
                        "active",
                        appeal.times().createdAt()));
        assertThat(d.appealQueries().ofLead(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void whoHasAReferralsNewestAppealIsResponsibleIfThePortalKnowsThem() {
        Source source = source();
        var referral = given.referral(given.partner().id());
        Operator known = operator(5);
        gated(() -> d.operators()
                .change(known.id(), o -> o.is(new Operator.Profile("Анна", "", Optional.empty(), Optional.of(17L)))));
        assertThat(d.responsibles().of(InPortal.of(referral.id()))).isEmpty();
        var content = new Appeal.Content("", false, Optional.of(referral.id()), Optional.empty());
        Appeal appeal = stored(Appeal.arrived(
                new AppealId(number(Numbers.Kind.APPEAL)), source.id(), referral.client(), content, clock.instant()));
        assertThat(d.responsibles().of(InPortal.of(referral.id()))).isEmpty();
        assign(appeal, known, How.AUTO);
        assertThat(d.responsibles().of(InPortal.of(referral.id()))).contains(17L);
        Appeal later = stored(Appeal.arrived(
                new AppealId(number(Numbers.Kind.APPEAL)), source.id(), referral.client(), content, clock.instant()));
        assign(later, operator(5), How.AUTO);
        assertThat(d.responsibles().of(InPortal.of(referral.id()))).isEmpty();
    }

    @Test
    void whatCameByAPartnerIsFoundWithItsClient() {
        var partner = given.partner();
        var link = given.link(partner.id());
        Client client = given.client();
        var person = new NewReferral.Person("Иван", client.phone(), Optional.of(given.email()), "");
        var request = new Requests.Request(UUID.randomUUID(), link.id(), person, "Хочу сайт", clock.instant());
        run(() -> ports.requests().add(request));
        assertThat(d.incoming().request(request.id()))
                .contains(new Incoming.Contact(
                        Optional.of(client.id()), Optional.of(link.id()), "Хочу сайт", Optional.empty()));
        var origin = new Origin.ByForm(link.id(), Optional.empty());
        var referral = given.referral(partner.id(), client.id(), origin);
        assertThat(d.incoming().request(request.id()).orElseThrow().referral()).contains(referral.id());
        assertThat(d.incoming().referral(referral.id()))
                .contains(new Incoming.Contact(
                        Optional.of(client.id()), Optional.of(link.id()), "Хочу сайт", Optional.of(referral.id())));
        clock.passes(Duration.ofDays(1));
        given.referral(given.partner().id(), client.id(), new Origin.Manual());
        assertThat(d.incoming().request(request.id()).orElseThrow().referral())
                .as("the newest is another partner's")
                .isEmpty();
        assertThat(d.incoming().request(UUID.randomUUID())).isEmpty();
    }

    private AppealRow one(AppealId id) {
        return d.appealQueries().one(id).orElseThrow();
    }

    private List<AppealId> list(Source source, UnaryOperator<Filter> narrowed) {
        Filter filter = narrowed.apply(source(Filter.ALL, source.id()));
        return d.appealQueries().list(filter, new PageRequest(1, 10)).items().stream()
                .map(AppealRow::id)
                .toList();
    }

    private static Filter source(Filter f, SourceId id) {
        return new Filter(f.status(), f.assignment(), Optional.of(id), f.operator(), f.lead(), f.from(), f.to());
    }

    private static Filter status(Filter f, String status) {
        return new Filter(Optional.of(status), f.assignment(), f.source(), f.operator(), f.lead(), f.from(), f.to());
    }

    private static Filter assignment(Filter f, String assignment) {
        return new Filter(f.status(), Optional.of(assignment), f.source(), f.operator(), f.lead(), f.from(), f.to());
    }

    private static Filter operator(Filter f, OperatorId id) {
        return new Filter(f.status(), f.assignment(), f.source(), Optional.of(id), f.lead(), f.from(), f.to());
    }

    private static Filter lead(Filter f, long number) {
        return new Filter(f.status(), f.assignment(), f.source(), f.operator(), Optional.of(number), f.from(), f.to());
    }

    private static Filter came(Filter f, Optional<Instant> from, Optional<Instant> to) {
        return new Filter(f.status(), f.assignment(), f.source(), f.operator(), f.lead(), from, to);
    }
}
