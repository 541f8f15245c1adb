package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.TelegramId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.Shift;
import org.partnercabinet.domain.distribution.Source;

/** The longest texts and the fullest schedule there may be have room and come back as they were. */
public abstract class LongestAppealTextsContract extends DistributionContract {
    @ParameterizedTest
    @ValueSource(strings = {"x", "Я", "中", "😀", "İ"})
    void operatorsSourcesAndLeads(String letter) {
        var profile = new Operator.Profile(
                letter.repeat(200), letter.repeat(1000), Optional.empty(), Optional.of(Long.MAX_VALUE));
        Operator operator = operator(Operator.MOST);
        gated(() -> d.operators().change(operator.id(), o -> o.is(profile)));
        assertThat(read(operator.id()).profile()).isEqualTo(profile);
        Source source = source();
        String name = given.word() + letter.repeat(200 - given.word().length());
        var longest = new Source(source.id(), name, Optional.of(letter.repeat(2000)), source.rules(), true);
        gated(() -> d.sources().change(source.id(), s -> longest));
        assertThat(tx(() -> d.sources().get(source.id()))).isEqualTo(longest);
        var external =
                new ExternalId(given.word() + letter.repeat(200 - given.word().length()));
        var client = new Client(
                new ClientId(UUID.randomUUID()),
                letter.repeat(200),
                Optional.empty(),
                Optional.empty(),
                "",
                clock.instant(),
                Optional.of(external),
                Optional.of(new TelegramId(Long.MAX_VALUE - (UUID.randomUUID().getLeastSignificantBits() >>> 40))));
        assertThat(tx(() -> d.leads().admit(List.of(client))).get(0).client().external())
                .contains(external);
        assertThat(tx(() -> d.leads().find(external))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Я", "中", "😀", "İ"})
    void appeals(String letter) {
        Source source = source();
        Operator anna = operator(5);
        var content = Appeal.Content.saying(letter.repeat(Appeal.Content.LONGEST_MESSAGE));
        Appeal waiting = stored(Appeal.arrived(
                new AppealId(number(Numbers.Kind.APPEAL)),
                source.id(),
                given.client().id(),
                content,
                clock.instant()));
        assertThat(waiting.content()).isEqualTo(content);
        var begun = new Assignment(
                anna.id(), clock.instant(), How.MANUAL, Optional.empty(), letter.repeat(1000), Optional.empty());
        save(new Appeals.Work(List.of(), List.of(waiting.assigned(begun)), List.of(), Map.of(waiting.id(), begun)));
        assertThat(read(waiting.id()).assignment()).contains(begun);
        var ended = new Assignment.Ended(
                waiting.id(), anna.id(), clock.instant(), Assignment.End.CLOSED, Optional.empty(), letter.repeat(1000));
        Appeal closed = read(waiting.id()).closed(clock.instant(), Optional.empty(), letter.repeat(2000));
        save(new Appeals.Work(List.of(), List.of(closed), List.of(ended), Map.of()));
        assertThat(read(waiting.id()).state()).isEqualTo(closed.state());
        assertThat(d.appealQueries()
                        .history(waiting.id())
                        .get(0)
                        .end()
                        .orElseThrow()
                        .reason())
                .isEqualTo(ended.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Я", "😀"})
    void schedules(String letter) {
        List<Shift> full = Collections.nCopies(12, Shift.of("00:00:00.123456789", "23:59:59.987654321"));
        Map<DayOfWeek, List<Shift>> week = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) week.put(day, full);
        Map<LocalDate, List<Shift>> dates = new HashMap<>();
        for (int i = 0; i < 1000; i++) dates.put(LocalDate.of(2026, 1, 1).plusDays(i), full);
        var id = new ScheduleId(number(Numbers.Kind.SCHEDULE));
        var zone = ZoneId.of("America/Argentina/ComodRivadavia");
        var schedule = new Schedule(id, letter.repeat(200), zone, week, dates);
        run(() -> d.schedules().put(schedule));
        assertThat(tx(() -> d.schedules().find(id))).contains(schedule);
    }
}
