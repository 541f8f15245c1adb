package org.partnercabinet.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmVitals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Calls the REST API of one portal through its rate limit, each call sent at most once, and every failure told by what it
 * means ({@link CrmFailure}). Callers who wait at the same time travel together in a {@code batch}, each with an outcome of
 * their own. Make one per portal and share it. Thread-safe.
 */
public final class Bitrix24Client implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bitrix24Client.class);

    /**
     * How often a read that was refused for its rate is sent in all; each time after a longer pause. A write is sent
     * once: whoever adds something only once must know when it was sent.
     */
    private static final int TRIES = 4;

    /** A write whose turn would come later than that is not sent. */
    private static final Duration WRITE_WAITS = Duration.ofSeconds(20);

    private static final Duration READ_WAITS = Duration.ofMinutes(10);

    /** Somebody looks at a page and waits. */
    private static final Duration PERSON_WAITS = Duration.ofSeconds(20);

    private final Exchange exchange;
    private final Turns turns;
    private final Pauses pauses;
    private final Absence absence;

    public Bitrix24Client(Connection connection) {
        this(connection, Pace.REAL);
    }

    public Bitrix24Client(Connection connection, Pace pace) {
        this(connection, pace, () -> {});
    }

    /** @param back what to do when the portal answers after it did not for a while, before anybody else calls it */
    public Bitrix24Client(Connection connection, Pace pace, Runnable back) {
        this.absence = new Absence(pace, back);
        this.exchange = new Exchange(connection);
        this.pauses = new Pauses(pace);
        this.turns = new Turns(
                pace, connection.limit(), () -> pauses.before(Batch.ANY).isEmpty());
    }

    /** The {@code result} of the answer. @throws CrmFailure also when the thing asked for is not there */
    public JsonNode call(Call call) {
        return good(call, answer(call)).result();
    }

    /** The {@code result} of the answer, empty when the thing asked for is not there. */
    public Optional<JsonNode> find(Call call) {
        Answer answer = answer(call);
        boolean missing = answer instanceof Answer.Bad bad && bad.trouble().verdict() == Verdict.NOT_FOUND;
        return missing ? Optional.empty() : Optional.of(good(call, answer).result());
    }

    /**
     * Up to {@value Batch#MOST} reads in one batch, in this order: what became of each. What a command says of rates,
     * rights and operating time counts as if it had been called alone.
     *
     * @param chained whether commands refer to those before them: then the batch ends at the first that fails
     * @throws CrmFailure when the batch as a whole failed, or one of the methods must not be called now
     */
    public List<Reply> together(List<Call> reads, boolean chained) {
        reads.forEach(this::expectFree);
        JsonNode whole = call(Batch.of(reads, chained));
        List<Answer> answers = nested(reads, whole);
        var replies = new ArrayList<Reply>(reads.size());
        for (int i = 0; i < reads.size(); i++) replies.add(Reply.of(reads.get(i), answers.get(i), pause(reads.get(i))));
        return replies;
    }

    /** What an administrator has to mend before anything can be sent; empty when nothing is known to be wrong. */
    public Optional<String> trouble() {
        return pauses.trouble();
    }

    /** For people: without addresses and without the secret, in case the portal repeats ours. */
    public String scrubbed(String text) {
        return exchange.scrubbed(text);
    }

    /** How calls go, as this process sees it. */
    public CrmVitals.Vitals vitals() {
        return new CrmVitals.Vitals(
                Optional.of(exchange.portal()),
                exchange.lastCall(),
                turns.room().free(),
                pauses.operating(),
                trouble());
    }

    /** Nothing may be called any more. */
    @Override
    public void close() {
        exchange.close();
    }

    private Answer.Good good(Call call, Answer answer) {
        if (answer instanceof Answer.Good good) return good;
        if (answer instanceof Answer.Bad bad) throw bad.trouble().failure(call, pause(call));
        throw new IllegalStateException("a third kind of answer");
    }

    /** How long the same call would be held back from now on. */
    private Duration pause(Call call) {
        return pauses.before(call).map(Pauses.Wait::time).orElse(Duration.ZERO);
    }

    private Answer answer(Call call) {
        for (int attempt = 0; attempt < (call.writes() ? 1 : TRIES); attempt++) {
            expectFree(call);
            expectThere(call);
            Answer answer = travel(call);
            if (!(answer instanceof Answer.Bad bad)) return answer;
            log(call, bad.trouble());
            if (bad.trouble().verdict() != Verdict.TOO_FAST) return answer;
        }
        throw new Trouble(Verdict.TOO_FAST, "too many requests").failure(call, turns.pause());
    }

    private void expectFree(Call call) {
        pauses.before(call).ifPresent(wait -> {
            throw wait.why().failure(call, wait.time());
        });
    }

    private void expectThere(Call call) {
        absence.before(call).ifPresent(wait -> {
            throw new Trouble(Verdict.NOT_SENT, "does not answer at the moment").failure(call, wait);
        });
    }

    private Answer travel(Call call) {
        try {
            return turns.travel(call, longestWait(call), this::send);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(Verdict.NOT_SENT, "interrupted").failure(call, Duration.ZERO);
        }
    }

    private static Duration longestWait(Call call) {
        if (call.writes()) return WRITE_WAITS;
        return call.rank() == Rank.DICTIONARY ? PERSON_WAITS : READ_WAITS;
    }

    private List<Answer> send(List<Call> calls) {
        if (calls.size() > 1) return batch(calls);
        Answer answer = request(calls.get(0));
        pauses.after(calls.get(0), answer);
        return List.of(answer);
    }

    private Answer request(Call call) {
        Answer answer = exchange.send(call);
        if (answer instanceof Answer.Good) turns.accepted();
        else if (isTooFast(answer)) turns.refused();
        absence.after(answer);
        return answer;
    }

    /** What is wrong with the batch as a whole says nothing of its commands, except that the portal may have begun them. */
    private List<Answer> batch(List<Call> calls) {
        Call batch = Batch.of(calls);
        Answer whole = request(batch);
        pauses.after(batch, whole);
        if (whole instanceof Answer.Bad bad) {
            log(batch, bad.trouble());
            return Collections.nCopies(calls.size(), new Answer.Bad(Batch.forEach(bad.trouble())));
        }
        return nested(calls, ((Answer.Good) whole).result());
    }

    /** @param result of the batch itself, which was accepted */
    private List<Answer> nested(List<Call> calls, JsonNode result) {
        List<Answer> answers = Batch.answers(result, calls.size()).stream()
                .map(exchange::scrubbed)
                .toList();
        for (int i = 0; i < calls.size(); i++) pauses.after(calls.get(i), answers.get(i));
        if (answers.stream().anyMatch(Bitrix24Client::isTooFast)) turns.refused();
        return answers;
    }

    private static boolean isTooFast(Answer answer) {
        return answer instanceof Answer.Bad bad && bad.trouble().verdict() == Verdict.TOO_FAST;
    }

    private static void log(Call call, Trouble trouble) {
        boolean loud = trouble.verdict() == Verdict.BLOCKED || trouble.verdict() == Verdict.DENIED;
        LOG.atLevel(loud ? Level.WARN : Level.INFO)
                .log("Bitrix24 {}: {}, {}", call.method(), trouble.verdict(), trouble.says());
    }
}
