package org.partnercabinet.bitrix24;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the portal is there at all. Once {@value #IN_A_ROW} calls in a row had no answer it is away: then one call at a
 * time asks whether it is back, each after a longer pause, and all others are told at once to come later. So thousands
 * that wait cost one call, and when it is back they go in their order instead of in that of their last failures.
 * Somebody who waits before a page asks always. Thread-safe.
 */
final class Absence {
    private static final Logger LOG = LoggerFactory.getLogger(Absence.class);
    private static final int IN_A_ROW = 3;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Pace pace;
    private final Runnable back;
    private int silent;
    private Duration pause = SHORTEST;
    private long until;

    /** @param back what to do when it answers again, before anybody else may call */
    Absence(Pace pace, Runnable back) {
        this.pace = pace;
        this.back = back;
    }

    /** How long not to call; empty for whoever may, also as the one who asks whether it is back. */
    synchronized Optional<Duration> before(Call call) {
        if (!isAway() || call.rank() == Rank.DICTIONARY) return Optional.empty();
        long left = until - pace.nanos();
        if (left > 0) return Optional.of(Duration.ofNanos(left));
        holdBack();
        return Optional.empty();
    }

    void after(Answer answer) {
        if (isSilence(answer)) missed();
        else if (wasAway()) returned();
    }

    private static boolean isSilence(Answer answer) {
        return answer instanceof Answer.Bad bad
                && (bad.trouble().verdict() == Verdict.NOT_SENT || bad.trouble().verdict() == Verdict.UNCLEAR);
    }

    private synchronized void missed() {
        silent++;
        if (silent == IN_A_ROW) LOG.warn("Bitrix24 does not answer; it is asked again from time to time");
        if (!isAway()) return;
        holdBack();
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private boolean isAway() {
        return silent >= IN_A_ROW;
    }

    private void holdBack() {
        until = pace.nanos() + pause.toNanos();
    }

    /** Of several who hear it at once, one sees to what follows; the others are still held back meanwhile. */
    private synchronized boolean wasAway() {
        boolean away = isAway();
        if (!away) silent = 0;
        return away;
    }

    private void returned() {
        LOG.info("Bitrix24 answers again");
        try {
            back.run();
        } catch (RuntimeException notNow) {
            LOG.warn("what waited for Bitrix24 comes by itself, and not at once", notNow);
        } finally {
            present();
        }
    }

    private synchronized void present() {
        silent = 0;
        pause = SHORTEST;
    }
}
