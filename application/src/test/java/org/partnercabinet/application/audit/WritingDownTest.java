package org.partnercabinet.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.audit.AuditQueries.Filter;
import org.partnercabinet.application.audit.AuditQueries.Row;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Preference;
import org.partnercabinet.domain.partner.Partner;

class WritingDownTest {
    private final TestClock clock = TestClock.at("2026-03-01T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final Journal journal = new Journal(ports.auditTrail(), clock);
    private final AuditedPartners partners = new AuditedPartners(ports.partners(), journal);
    private final Acting somebody = Acting.SYSTEM.as(new AccountId(new UUID(0, 1)));
    private final Partner partner = new Given(ports, clock).pendingPartner();

    @Test
    void anEntryStandsAndFallsWithWhatItTellsOf() {
        assertThatThrownBy(() -> somebody.doing(() -> ports.transactions().inTransaction(() -> {
                    reject();
                    throw new IllegalArgumentException("on purpose");
                })))
                .hasMessage("on purpose");
        assertThat(written()).isEmpty();
        somebody.doing(() -> ports.transactions().inTransaction(this::reject));
        assertThat(written()).extracting(Row::action).containsExactly("partner.rejected");
    }

    @Test
    void whatTheProductDoesByItselfAndWhatChangesNothingIsNotWritten() {
        ports.transactions().inTransaction(this::reject);
        somebody.doing(() -> ports.transactions().inTransaction(() -> partners.change(partner.id(), p -> p)));
        assertThat(written()).isEmpty();
    }

    @Test
    void anotherLanguageIsWrittenAndTheSameAgainIsNot() {
        var preferences = new AuditedPreferences(ports.preferences(), partners, journal);
        UnaryOperator<Preference> english = p -> p.in(Preference.Tongue.EN);
        for (int i = 0; i < 2; i++) {
            somebody.doing(
                    () -> ports.transactions().inTransaction(() -> preferences.change(partner.account(), english)));
        }
        assertThat(written()).extracting(Row::action).containsExactly("preference.changed");
    }

    @Test
    void aThreadWorksForSomebodyOnlyAsLongAsItIsSaid() {
        assertThat(Acting.now()).isEqualTo(Acting.SYSTEM);
        somebody.doing(() -> {
            assertThat(Acting.now()).isEqualTo(somebody);
            Acting.CRM.doing(() -> assertThat(Acting.now()).isEqualTo(Acting.CRM));
            return assertThat(Acting.now()).isEqualTo(somebody);
        });
        assertThatThrownBy(() -> somebody.doing(() -> {
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(Acting.now()).isEqualTo(Acting.SYSTEM);
    }

    @Test
    void whoTriedToComeInAsNobodyWeKnowIsNotWrittenDown() {
        var failed = new AuditedSignIns(partners, journal);
        var account = new Given(ports, clock).account();
        somebody.doing(() -> ports.transactions().inTransaction(() -> {
            failed.add(new Email("nobody@example.org"), Optional.empty());
            failed.add(account.email(), Optional.of(account));
            return true;
        }));
        assertThat(written()).extracting(Row::action).containsExactly("sign-in.failed");
    }

    @Test
    void nothingChangesOrRemovesAnEntry() throws IOException {
        assertThat(AuditTrail.class.getMethods()).extracting(Method::getName).containsOnly("add", "addAll");
        var sources = Path.of("../adapters-persistence/src/main");
        try (var files = Files.walk(sources)) {
            List<Path> writing = files.filter(Files::isRegularFile)
                    .filter(file -> changes(read(file)))
                    .toList();
            assertThat(writing).isEmpty();
        }
        assertThat(changes("delete\n   from  audit_entry where")).isTrue();
    }

    private static boolean changes(String source) {
        return source.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\s+", " ")
                .matches(".*(update|delete from|truncate|merge into|truncate table) audit_(entry|change).*");
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Partner reject() {
        return partners.change(partner.id(), p -> p.reject("no site", new AccountId(new UUID(0, 1)), clock.instant()));
    }

    private List<Row> written() {
        return ports.auditQueries().list(Scope.everybody(), Filter.ALL, Optional.empty(), 100);
    }
}
