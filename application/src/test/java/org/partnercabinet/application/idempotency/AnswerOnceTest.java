package org.partnercabinet.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.application.idempotency.AnswerOnce.Answered;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.ReferralId;

class AnswerOnceTest {
    private final World world = World.inMemory();
    private final IdempotencyKeys.Key key = new IdempotencyKeys.Key("account:1", "k-1");
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void theSameRequestIsDoneOnceAndAnsweredAlike() {
        Answered first = ask("print");
        Answered second = ask("print");
        assertThat(runs).hasValue(1);
        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        assertThat(second.answer().body()).isEqualTo(first.answer().body());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        ask("print");
        refuses(Refusal.Kind.RULE, "idempotency.key-reused", () -> ask("other print"));
        assertThat(runs).hasValue(1);
    }

    @Test
    void aRefusedRequestLeavesNoKeySoItCanBeTriedAgain() {
        PartnerId anna = world.partner("anna");
        ReferralId referral = world.brings(anna, "Иван");
        refuses(
                Refusal.Kind.CONFLICT,
                "payout.not-payable",
                () -> world.money.answerOnce.handle(key, "print", () -> {
                    world.requests(anna, referral);
                    return answer("unreached");
                }));
        assertThat(ask("print").replayed()).isFalse();
    }

    @Test
    void theWorkOfARequestFallsWithItsAnswer() {
        PartnerId anna = world.partner("anna");
        ReferralId referral = world.wins(anna, "1000");
        refuses(
                Refusal.Kind.RULE,
                "some.rule",
                () -> world.money.answerOnce.handle(key, "print", () -> {
                    world.requests(anna, referral);
                    throw Refusal.rule("some.rule", "after the work");
                }));
        assertThat(world.roubles(anna).reserved().isZero()).isTrue();
    }

    @Test
    void sentManyTimesAtOnceItIsDoneOnce() {
        PartnerId anna = world.partner("anna");
        ReferralId referral = world.wins(anna, "1000");
        List<Answered> answers = Together.times(
                8,
                i -> world.money.answerOnce.handle(
                        key,
                        "print",
                        () -> answer(world.requests(anna, referral).value().toString())));
        assertThat(answers.stream().filter(a -> !a.replayed())).hasSize(1);
        assertThat(answers)
                .extracting(a -> new String(a.answer().body(), StandardCharsets.UTF_8))
                .containsOnly(new String(answers.get(0).answer().body(), StandardCharsets.UTF_8));
    }

    private Answered ask(String fingerprint) {
        return world.money.answerOnce.handle(key, fingerprint, () -> answer("answer " + runs.incrementAndGet()));
    }

    private static KeptAnswer answer(String body) {
        return new KeptAnswer(201, "application/json", "/x", body.getBytes(StandardCharsets.UTF_8));
    }
}
