package org.partnercabinet.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.ImportQueries.RowDone;
import org.partnercabinet.application.transfer.Imports.Line;
import org.partnercabinet.application.transfer.Imports.Named;
import org.partnercabinet.application.transfer.Imports.Problem;
import org.partnercabinet.application.transfer.Imports.Settled;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.transfer.ColumnMapping;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.Import.Outcome;
import org.partnercabinet.domain.transfer.ImportId;

/** What everybody may expect of {@link Imports} and {@link ImportQueries}. */
public abstract class ImportsContract extends PortsContract {
    private static final List<String> HEADERS = List.of("Имя", "Телефон", "e-mail");
    private static final PageRequest PAGE = new PageRequest(1, 10, PageRequest.Order.OLDEST_FIRST);

    private Import draft(Partner partner) {
        var sheet = new Import.Sheet("лиды.csv", "windows-1251", ";", HEADERS, 3);
        var draft = new Import(
                new ImportId(UUID.randomUUID()),
                partner.id(),
                sheet,
                ColumnMapping.guess(HEADERS),
                Import.Phase.DRAFT,
                Import.Tally.NONE,
                new Import.Began(partner.account(), clock.instant()),
                Optional.empty());
        run(() -> {
            ports.imports().add(draft);
            ports.imports()
                    .addRows(
                            draft.id(),
                            List.of(
                                    new Line(2, List.of("Иван", "+79120000001", "")),
                                    new Line(3, List.of("Пётр; \"мл.\"", "", "p@example.org")),
                                    new Line(5, List.of("", "", "x"))));
        });
        return draft;
    }

    @Test
    void anImportComesBackAsItWasAndFollowsItsLife() {
        Import draft = draft(given.partner());
        assertThat(one(draft.id())).contains(draft);
        Import running = draft.start(false, draft.mapping());
        Import further =
                running.did(3, List.of(Outcome.CREATED, Outcome.REFUSED)).finish(clock.instant());
        run(() -> {
            assertThat(ports.imports().lock(draft.id())).isEqualTo(draft);
            ports.imports().put(further);
        });
        assertThat(one(draft.id())).contains(further);
        needsTransaction(() -> ports.imports().lock(draft.id()));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "import.not-found",
                () -> run(() -> ports.imports().lock(new ImportId(UUID.randomUUID()))));
    }

    @Test
    void rowsOfImportsThatEndedLongAgoAreForgottenAndTheImportsStay() {
        Import old = draft(given.partner());
        Import underWay = draft(given.partner());
        Instant longAgo = Instant.parse("1990-05-05T05:05:05Z");
        Import ended = old.start(false, old.mapping()).finish(longAgo);
        run(() -> ports.imports().put(ended));
        assertThat(tx(() -> ports.imports().forgetRows(longAgo))).isZero();
        assertThat(tx(() -> ports.imports().forgetRows(longAgo.plusSeconds(1)))).isEqualTo(3);
        assertThat(tx(() -> ports.imports().forgetRows(longAgo.plusSeconds(1)))).isZero();
        assertThat(one(old.id())).contains(ended);
        assertThat(ports.imports().next(old.id(), 0, 10)).isEmpty();
        assertThat(ports.imports().next(underWay.id(), 0, 10)).hasSize(3);
    }

    @Test
    void rowsComeInTheirOrderSomeAtATime() {
        ImportId id = draft(given.partner()).id();
        List<Line> first = tx(() -> ports.imports().next(id, 0, 2));
        assertThat(first).extracting(Line::number).containsExactly(2, 3);
        assertThat(first.get(1).cells()).containsExactly("Пётр; \"мл.\"", "", "p@example.org");
        assertThat(tx(() -> ports.imports().next(id, 3, 2))).containsExactly(new Line(5, List.of("", "", "x")));
        assertThat(tx(() -> ports.imports().next(id, 5, 2))).isEmpty();
    }

    @Test
    void earlierRowsAreFoundByWhatTheyNamedUnlessTheyWereRefused() {
        ImportId id = draft(given.partner()).id();
        run(() -> ports.imports()
                .settle(id, List.of(settled(2, "+79120000001", Outcome.CREATED), refused(3, "p@example.org"))));
        var contacts = List.of("+79120000001", "p@example.org", "nobody");
        assertThat(tx(() -> ports.imports().named(id, 5, contacts)))
                .containsExactly(new Named(2, Optional.of("+79120000001"), Optional.empty()));
        assertThat(tx(() -> ports.imports().named(id, 1, contacts))).isEmpty();
        assertThat(tx(() -> ports.imports().named(id, 5, List.of()))).isEmpty();
    }

    @Test
    void rowsAreListedByOutcomeAsFarAsTheImportHasCome() {
        Partner partner = given.partner();
        Import draft = draft(partner);
        ReferralId referral = given.referral(partner.id()).id();
        var twin = new Settled(
                3,
                Optional.empty(),
                Optional.of("p@example.org"),
                Outcome.DUPLICATE,
                Optional.empty(),
                Optional.of(2),
                Optional.of(referral));
        run(() -> {
            ports.imports().settle(draft.id(), List.of(refused(2, "a@example.org"), twin, refused(5, "b@example.org")));
            ports.imports().put(draft.start(true, draft.mapping()).did(3, List.of(Outcome.REFUSED, Outcome.DUPLICATE)));
        });
        assertThat(rows(draft.id(), Outcome.REFUSED))
                .containsExactly(new RowDone(
                        2,
                        Outcome.REFUSED,
                        Optional.of("phone.invalid"),
                        Optional.of("phone"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(rows(draft.id(), Outcome.DUPLICATE))
                .containsExactly(new RowDone(
                        3,
                        Outcome.DUPLICATE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(2),
                        Optional.of(referral.value())));
        assertThat(rows(draft.id(), Outcome.CREATED)).isEmpty();
    }

    @Test
    void everyoneSeesTheirOwnNewestFirst() {
        Partner partner = given.partner();
        Import older = draft(partner);
        clock.passes(Duration.ofMinutes(1));
        Import newer = draft(partner);
        draft(given.partner());
        var page = ports.importQueries().list(Scope.of(partner.id()), new PageRequest(1, 10));
        assertThat(page.items()).containsExactly(newer, older);
        assertThat(page.total()).isEqualTo(2);
        assertThat(ports.importQueries()
                        .list(Scope.everybody(), new PageRequest(1, 10))
                        .items())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(ports.importQueries().one(Scope.of(given.partner().id()), older.id()))
                .isEmpty();
    }

    private static Settled settled(int line, String phone, Outcome outcome) {
        return new Settled(
                line,
                Optional.of(phone),
                Optional.empty(),
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Settled refused(int line, String email) {
        return new Settled(
                line,
                Optional.empty(),
                Optional.of(email),
                Outcome.REFUSED,
                Optional.of(new Problem("phone.invalid", "phone")),
                Optional.empty(),
                Optional.empty());
    }

    private List<RowDone> rows(ImportId id, Outcome outcome) {
        return ports.importQueries().rows(Scope.everybody(), id, outcome, PAGE).items();
    }

    private Optional<Import> one(ImportId id) {
        return ports.importQueries().one(Scope.everybody(), id);
    }

    /** So that a mapping without columns can be kept, too. */
    @Test
    void aFileThatNobodyUnderstandsIsKept() {
        Partner partner = given.partner();
        var sheet = new Import.Sheet("", "UTF-8", "\t", List.of("a"), 0);
        var blank = new Import(
                new ImportId(UUID.randomUUID()),
                partner.id(),
                sheet,
                new ColumnMapping(Map.of()),
                Import.Phase.DRAFT,
                Import.Tally.NONE,
                new Import.Began(partner.account(), clock.instant()),
                Optional.empty());
        run(() -> ports.imports().add(blank));
        assertThat(one(blank.id())).contains(blank);
    }
}
