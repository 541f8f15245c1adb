package org.partnercabinet.domain.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * A file of leads on its way into the product: looked at, tried out as often as one likes, then brought in once. It is
 * worked through in the order of its rows, so that it goes on where it stood after a restart.
 */
public record Import(
        ImportId id,
        PartnerId partner,
        Sheet sheet,
        ColumnMapping mapping,
        Phase phase,
        Tally tally,
        Began began,
        Optional<Instant> finishedAt) {

    /** CHECKING is a dry run: everything is tried and nothing stays. */
    public enum Phase {
        DRAFT,
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        CANCELLED;

        /** Whether there is work left to do. */
        public boolean isUnderWay() {
            return this == CHECKING || this == RUNNING;
        }
    }

    public record Began(AccountId by, Instant at) {}

    /**
     * What came.
     *
     * @param charset as it was recognised: {@code UTF-8}, {@code windows-1251}, ...
     * @param separator one character
     * @param headers as they stand in the file, or numbers from 1 when it has none
     * @param rows without the headers
     */
    public record Sheet(String name, String charset, String separator, List<String> headers, int rows) {
        public Sheet {
            name = Texts.optional("file_name", name, 200);
            headers = List.copyOf(headers);
        }

        public Sheet counted(int all) {
            return new Sheet(name, charset, separator, headers, all);
        }
    }

    /** What became of a row. */
    public enum Outcome {
        /** A new referral; in a dry run, what would become one. */
        CREATED,
        /** The partner had brought this client before. */
        EXISTING,
        /** The same client as in an earlier row of the file. */
        DUPLICATE,
        /** Cannot be read, or a rule forbids it. */
        REFUSED
    }

    /**
     * How far it came.
     *
     * @param line the last line that was worked on, 0 at the start
     * @param rows by outcome
     */
    public record Tally(int line, Map<Outcome, Integer> rows) {
        public static final Tally NONE = new Tally(0, Map.of());

        public Tally {
            rows = Map.copyOf(rows);
        }

        public int of(Outcome outcome) {
            return rows.getOrDefault(outcome, 0);
        }

        public int done() {
            return rows.values().stream().mapToInt(Integer::intValue).sum();
        }

        Tally plus(int lastLine, List<Outcome> outcomes) {
            var sum = new java.util.EnumMap<Outcome, Integer>(Outcome.class);
            sum.putAll(rows);
            outcomes.forEach(outcome -> sum.merge(outcome, 1, Integer::sum));
            return new Tally(lastLine, sum);
        }
    }

    /** @throws Refusal CONFLICT {@code import.already-started}; RULE {@code import.mapping-incomplete} */
    public Import start(boolean dry, ColumnMapping by) {
        if (phase != Phase.DRAFT && phase != Phase.CHECKED) {
            throw Refusal.conflict("import.already-started", "it is " + phase);
        }
        by.expectUsable();
        return new Import(
                id, partner, sheet, by, dry ? Phase.CHECKING : Phase.RUNNING, Tally.NONE, began, Optional.empty());
    }

    /** These rows are done, the next in order. */
    public Import did(int lastLine, List<Outcome> outcomes) {
        return new Import(id, partner, sheet, mapping, phase, tally.plus(lastLine, outcomes), began, finishedAt);
    }

    /** There are no more rows. */
    public Import finish(Instant now) {
        Phase then = phase == Phase.CHECKING ? Phase.CHECKED : Phase.DONE;
        return new Import(id, partner, sheet, mapping, then, tally, began, Optional.of(now));
    }

    /** No further row is touched. What was brought in stays; what is finished stays finished. */
    public Import cancel(Instant now) {
        if (phase == Phase.DONE || phase == Phase.CANCELLED) return this;
        return new Import(id, partner, sheet, mapping, Phase.CANCELLED, tally, began, Optional.of(now));
    }

    public Import counted(int rows) {
        return new Import(id, partner, sheet.counted(rows), mapping, phase, tally, began, finishedAt);
    }
}
