package org.partnercabinet.application.reward;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/**
 * One thing that happens in a history. Numbers choose among what is there when the step is played, so a history still
 * makes sense when steps are left out.
 */
sealed interface Step {
    record Bring(Entity entity) implements Step {}

    record Amount(int deal, long minor, String currency) implements Step {}

    record Move(int deal, Semantics semantics) implements Step {}

    record Convert(int deal) implements Step {}

    record Delete(int deal) implements Step {}

    record Restore(int deal) implements Step {}

    /** The outbox works off so many rows. */
    record Deliver(int rows) implements Step {}

    record DeliverAll() implements Step {}

    /** An event that came before, or comes late, or about nothing new. */
    record Replay(int deal) implements Step {}

    /** A reading that took long: it says what was before what is known. */
    record StaleReading(int deal, int which) implements Step {}

    /** @param hundredths negative for the programme's again */
    record OwnPercent(int hundredths) implements Step {}

    record ProgrammePercent(int hundredths, int holdDays) implements Step {}

    record TimePasses(int hours) implements Step {}

    record Request(int mask) implements Step {}

    record Decide(int payout, Decision decision) implements Step {}

    record Correct(long minor, String currency) implements Step {}

    enum Decision {
        APPROVE,
        REJECT,
        CANCEL,
        PAY
    }

    /** With two digits after the point, none and three. */
    List<String> OTHERS = List.of("USD", "JPY", "KWD");

    static List<Step> history(Random random) {
        int length = 10 + random.nextInt(50);
        Stream<Step> start = Stream.of(new Bring(entity(random)), new DeliverAll());
        return Stream.concat(start, Stream.generate(() -> next(random)).limit(length))
                .toList();
    }

    private static Step next(Random random) {
        int deal = random.nextInt(8);
        return switch (random.nextInt(34)) {
            case 0, 1 -> new Bring(entity(random));
            case 2, 3, 4, 5 -> new Amount(deal, amount(random), currency(random));
            case 6, 7, 8, 9 -> new Move(deal, semantics(random));
            case 10 -> new Convert(deal);
            case 11 -> new Delete(deal);
            case 12 -> new Restore(deal);
            case 13, 14 -> new Deliver(1 + random.nextInt(3));
            case 15, 16, 17, 18 -> new DeliverAll();
            case 19 -> new Replay(deal);
            case 20, 21 -> new StaleReading(deal, random.nextInt(10));
            case 22 -> new OwnPercent(random.nextInt(5) == 0 ? -1 : random.nextInt(10_001));
            case 23 -> new ProgrammePercent(random.nextInt(3) * 1234, random.nextInt(3) * 7);
            case 24, 25 -> new TimePasses(1 + random.nextInt(24 * 9));
            case 26, 27, 28 -> new Request(random.nextInt(64));
            case 29, 30, 31, 32 ->
                new Decide(random.nextInt(5), Decision.values()[random.nextInt(Decision.values().length)]);
            default -> new Correct(amount(random) - 5000, currency(random));
        };
    }

    private static Entity entity(Random random) {
        return random.nextInt(3) == 0 ? Entity.LEAD : Entity.DEAL;
    }

    private static Semantics semantics(Random random) {
        return List.of(Semantics.WON, Semantics.WON, Semantics.OPEN, Semantics.LOST)
                .get(random.nextInt(4));
    }

    private static String currency(Random random) {
        return random.nextInt(6) == 0 ? OTHERS.get(random.nextInt(OTHERS.size())) : "RUB";
    }

    private static long amount(Random random) {
        return random.nextInt(8) == 0 ? random.nextInt(7) - 3 : random.nextLong(10_000_000);
    }
}
