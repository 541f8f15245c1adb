package org.partnercabinet.bitrix24;

import java.time.Duration;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmFailure.Executed;

/**
 * Why a call did not succeed.
 *
 * @param says for people: what the portal said, or what happened; no address, no secret, no markup
 */
record Trouble(Verdict verdict, String says) {
    private static final int LONGEST = 300;

    static Trouble answered(int status, String code, String description) {
        return new Trouble(ErrorTable.of(status, code, description), says(code, description, "HTTP " + status));
    }

    /** Of one command of a batch that was accepted. */
    static Trouble inBatch(String code, String description) {
        return new Trouble(ErrorTable.inBatch(code, description), says(code, description, "in a batch"));
    }

    private static String says(String code, String description, String where) {
        String said = plain(description);
        String codes = (code.isEmpty() ? "" : plain(code) + ", ") + where;
        return said.isEmpty() ? codes : said + " (" + codes + ")";
    }

    static Trouble unclear(String says) {
        return new Trouble(Verdict.UNCLEAR, says);
    }

    /** A read that may have been executed may simply be repeated. */
    CrmFailure failure(Call call, Duration atLeast) {
        Executed executed = verdict.executed() == Executed.UNKNOWN && !call.writes() ? Executed.NO : verdict.executed();
        Duration wait = atLeast.compareTo(verdict.retryAfter()) > 0 ? atLeast : verdict.retryAfter();
        return new CrmFailure(executed, wait, "Bitrix24, " + call.method() + ": " + says);
    }

    Trouble without(WebhookUrl secret) {
        return new Trouble(verdict, secret.scrub(says));
    }

    private static String plain(String text) {
        String bare = text.replaceAll("<[^>]{0,100}>", " ")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "…";
    }
}
