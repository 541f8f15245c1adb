package org.partnercabinet.http.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.ledger.LedgerQueries.Line;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.http.money.MoneyText;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** Why money moved, as one sentence that needs nothing beside it. */
final class Sentence {
    private final Line line;
    private final Language language;

    private Sentence(Line line, Language language) {
        this.line = line;
        this.language = language;
    }

    static String of(Line line, Language language) {
        return new Sentence(line, language).text();
    }

    private String text() {
        Map<String, Object> facts = new LinkedHashMap<>();
        var reason = line.reason();
        facts.put("number", reason.subject().substring(reason.subject().indexOf(':') + 1));
        amount().ifPresent(money -> facts.put("amount", amountText(money)));
        reason.earning().ifPresent(earning -> {
            facts.put("base", MoneyText.of(earning.base(), language));
            facts.put("percent", MoneyText.of(earning.percent(), language));
            facts.put("target", MoneyText.of(earning.target(), language));
        });
        return Messages.in(language).text(key(reason), facts);
    }

    /** A reward that is counted anew says how; one that is lost, or goes on in another currency, has no sum to show. */
    private static String key(Reason reason) {
        return switch (reason.kind()) {
            case REWARD_EARNED ->
                reason.earning().isPresent() ? "statement.reward-earned" : "statement.reward-adjusted-plain";
            case REWARD_ADJUSTED ->
                reason.earning().isPresent() ? "statement.reward-adjusted" : "statement.reward-adjusted-plain";
            case REWARD_REVERSED ->
                reason.earning().isPresent() ? "statement.reward-adjusted" : "statement.reward-reversed";
            case HOLD_RELEASED -> "statement.hold-released";
            case PAYOUT_REQUESTED -> "statement.payout-requested";
            case PAYOUT_REJECTED -> "statement.payout-rejected";
            case PAYOUT_CANCELLED -> "statement.payout-cancelled";
            case PAYOUT_PAID -> "statement.payout-paid";
            case CORRECTION -> "statement.correction";
        };
    }

    private String amountText(Money money) {
        return switch (line.reason().kind()) {
            case REWARD_EARNED, REWARD_ADJUSTED, REWARD_REVERSED, CORRECTION -> MoneyText.signed(money, language);
            default -> MoneyText.of(money, language);
        };
    }

    /** What the sentence is about: what became more or less the partner's, or the part that changed its place. */
    private Optional<Money> amount() {
        return switch (line.reason().kind()) {
            case PAYOUT_REQUESTED -> change(Kind.RESERVED);
            case PAYOUT_PAID -> change(Kind.PAID);
            case HOLD_RELEASED, PAYOUT_REJECTED, PAYOUT_CANCELLED -> change(Kind.AVAILABLE);
            default ->
                Stream.of(Kind.HELD, Kind.AVAILABLE)
                        .flatMap(kind -> change(kind).stream())
                        .reduce(Money::plus);
        };
    }

    private Optional<Money> change(Kind kind) {
        return Optional.ofNullable(line.changes().get(kind));
    }
}
