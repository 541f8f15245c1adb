package org.partnercabinet.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.audit.AuditEntry.Change;
import org.partnercabinet.application.audit.AuditEntry.Subject;
import org.partnercabinet.application.audit.AuditQueries.About;
import org.partnercabinet.application.audit.AuditQueries.Filter;
import org.partnercabinet.application.audit.AuditQueries.Row;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link AuditTrail} and {@link AuditQueries}. */
public abstract class AuditContract extends PortsContract {
    @Test
    void anEntryComesBackAsItWasWrittenWithTheNamesOfWhoDidIt() {
        Account account = given.account();
        var key = new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                "Программа",
                account.id(),
                Set.of("links:read"),
                given.word(),
                "pck_abcdef",
                account.id(),
                clock.instant(),
                Optional.empty());
        run(() -> ports.apiKeys().add(key));
        var by = new Acting(
                Acting.Kind.KEY, Optional.of(account.id()), Optional.of(key.id().value()), "2001:db8::1", "r-1");
        Partner partner = given.partner();
        var changes = Map.of(
                "name", new Change(Optional.of("Иван «Б» 😀"), Optional.of("x".repeat(9000))),
                "phone", new Change(Optional.empty(), Optional.of("+7900")),
                "company", new Change(Optional.of("ООО"), Optional.empty()));
        String subject = given.word();
        write(by, "partner.changed", new Subject("partner", subject, Optional.of(partner.id())), changes);
        Row row = about("partner", subject).get(0);
        assertThat(row.at()).isEqualTo(clock.instant());
        assertThat(row.action()).isEqualTo("partner.changed");
        assertThat(row.changes()).isEqualTo(changes);
        assertThat(row.partnerName()).contains(partner.profile().name());
        assertThat(row.actor())
                .isEqualTo(new AuditQueries.Actor(
                        Acting.Kind.KEY,
                        Optional.of(account.id().value()),
                        Optional.of(account.email().value()),
                        Optional.of(key.id().value()),
                        Optional.of("Программа"),
                        "2001:db8::1",
                        "r-1"));
    }

    @Test
    void anEntryNeedsATransactionAndIsUndoneWithIt() {
        String subject = given.word();
        var about = new Subject("link", subject, Optional.empty());
        var entry = new AuditEntry(Acting.CRM, "link.changed", about, Map.of(), clock.instant());
        needsTransaction(() -> ports.auditTrail().add(entry));
        undone(() -> ports.auditTrail().add(entry));
        assertThat(about("link", subject)).isEmpty();
    }

    @Test
    void aPartnerSeesWhatConcernsThemAndNothingElse() {
        PartnerId mine = given.partner().id();
        PartnerId others = given.partner().id();
        String kind = given.word();
        write("link.created", new Subject(kind, "1", Optional.of(mine)));
        write("link.created", new Subject(kind, "2", Optional.of(others)));
        write("settings.reward.changed", new Subject(kind, "reward", Optional.empty()));
        var ofKind = filter(kind, Optional.empty());
        List<Row> seen = ports.auditQueries().list(Scope.of(mine), ofKind, Optional.empty(), 100);
        assertThat(seen).extracting(row -> row.subject().id()).containsExactly("1");
        assertThat(ports.auditQueries().list(Scope.of(mine), Filter.ALL, Optional.empty(), 100))
                .allMatch(row -> row.subject().partner().equals(Optional.of(mine)))
                .isNotEmpty();
    }

    @Test
    void theListIsNarrowedByWhoDidWhatToWhomAndWhen() {
        clock.passes(Duration.ofDays(400));
        String kind = given.word();
        AccountId boss = given.account().id();
        Instant early = clock.instant();
        write(person(boss), "a.done", new Subject(kind, "1", Optional.empty()), Map.of());
        clock.passes(Duration.ofMinutes(1));
        write(person(given.account().id()), "b.done", new Subject(kind, "1", Optional.empty()), Map.of());
        write(person(boss), "b.done", new Subject(kind, "2", Optional.empty()), Map.of());
        Instant late = clock.instant();
        var of = Optional.of(new About(kind, Optional.empty()));
        Optional<UUID> any = Optional.empty();
        Optional<Instant> ever = Optional.empty();
        assertThat(ids(new Filter(of, any, Optional.empty(), ever, ever))).containsExactly("2", "1", "1");
        assertThat(ids(new Filter(of, Optional.of(boss.value()), Optional.empty(), ever, ever)))
                .containsExactly("2", "1");
        assertThat(ids(new Filter(of, any, Optional.of("b.done"), ever, ever))).containsExactly("2", "1");
        assertThat(ids(new Filter(of, any, Optional.empty(), Optional.of(late), ever)))
                .containsExactly("2", "1");
        assertThat(ids(new Filter(of, any, Optional.empty(), Optional.of(early), Optional.of(late))))
                .containsExactly("1");
        assertThat(about(kind, "2")).hasSize(1);
        assertThat(ids(new Filter(Optional.empty(), Optional.of(boss.value()), Optional.of("a.done"), ever, ever)))
                .containsExactly("1");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsAlsoWithinOneMoment() {
        String kind = given.word();
        for (int i = 0; i < 7; i++) {
            if (i == 4) clock.passes(Duration.ofSeconds(1));
            write("x.done", new Subject(kind, String.valueOf(i), Optional.empty()));
        }
        var filter = filter(kind, Optional.empty());
        var seen = new ArrayList<String>();
        Optional<Long> below = Optional.empty();
        List<Row> page;
        do {
            page = ports.auditQueries().list(Scope.everybody(), filter, below, 2);
            page.forEach(row -> seen.add(row.subject().id()));
            if (!page.isEmpty()) below = Optional.of(page.get(page.size() - 1).seq());
        } while (!page.isEmpty());
        assertThat(seen).containsExactly("6", "5", "4", "3", "2", "1", "0");
    }

    @Test
    void belowAnEntryThatNeverWasThereIsNothing() {
        write("x.done", new Subject(given.word(), "1", Optional.empty()));
        assertThat(ports.auditQueries().list(Scope.everybody(), Filter.ALL, Optional.of(Long.MAX_VALUE), 5))
                .isEmpty();
    }

    private void write(String action, Subject subject) {
        write(Acting.CRM, action, subject, Map.of());
    }

    private void write(Acting by, String action, Subject subject, Map<String, Change> changes) {
        run(() -> ports.auditTrail().add(new AuditEntry(by, action, subject, changes, clock.instant())));
    }

    private static Acting person(AccountId account) {
        return Acting.SYSTEM.as(account);
    }

    private List<Row> about(String kind, String subject) {
        return ports.auditQueries().list(Scope.everybody(), filter(kind, Optional.of(subject)), Optional.empty(), 100);
    }

    private static Filter filter(String kind, Optional<String> id) {
        return new Filter(
                Optional.of(new About(kind, id)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<String> ids(Filter filter) {
        return ports.auditQueries().list(Scope.everybody(), filter, Optional.empty(), 100).stream()
                .map(row -> row.subject().id())
                .toList();
    }
}
