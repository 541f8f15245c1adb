package org.partnercabinet.http.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.ledger.LedgerQueries.Line;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.money.MoneyText;
import org.partnercabinet.http.web.Language;

/**
 * One transfer.
 *
 * @param text why, in the reader's language
 * @param comment somebody's own words about it
 * @param subject what caused it, such as {@code deal:55}
 * @param referralId the referral it is about, if it is about one
 * @param client that referral's client
 */
public record StatementLineView(
        UUID id,
        Instant at,
        Reason.Kind kind,
        String text,
        Optional<String> comment,
        String subject,
        Optional<UUID> referralId,
        Optional<String> client,
        ChangesView changes) {

    /** By how much each account changed; null where it did not. */
    public record ChangesView(
            Optional<MoneyView> held,
            Optional<MoneyView> available,
            Optional<MoneyView> reserved,
            Optional<MoneyView> paid) {}

    static StatementLineView of(Line line, Language language) {
        return new StatementLineView(
                line.id(),
                line.at(),
                line.reason().kind(),
                Sentence.of(line, language),
                Optional.of(line.reason().comment()).filter(words -> !words.isEmpty()),
                line.reason().subject(),
                line.referral(),
                line.client(),
                new ChangesView(
                        change(line, Kind.HELD),
                        change(line, Kind.AVAILABLE),
                        change(line, Kind.RESERVED),
                        change(line, Kind.PAID)));
    }

    private static Optional<MoneyView> change(Line line, Kind kind) {
        Optional<Money> change = Optional.ofNullable(line.changes().get(kind));
        return MoneyText.view(change);
    }
}
