package org.partnercabinet.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.crm.Totals.Line;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

class TotalsTest {
    private final Totals totals = new Totals();

    @Test
    void currencies_meanings_and_kinds_are_never_added_together() {
        totals.theirs(Entity.DEAL, saying(Semantics.WON, "0.10", "RUB"));
        totals.theirs(Entity.DEAL, saying(Semantics.WON, "0.20", "RUB"));
        totals.theirs(Entity.DEAL, saying(Semantics.WON, "5", "USD"));
        totals.theirs(Entity.DEAL, saying(Semantics.LOST, "7", "RUB"));
        totals.theirs(Entity.LEAD, saying(Semantics.WON, "9", "RUB"));
        List<Line> lines = totals.lines();
        assertThat(lines).hasSize(4).noneMatch(Line::agrees);
        assertThat(lines.get(1).kind()).isEqualTo(new Totals.Kind(Entity.DEAL, Semantics.WON, "RUB"));
        assertThat(lines.get(1).theirs()).isEqualTo(new Totals.Side(2, new BigDecimal("0.30")));
    }

    @Test
    void sums_are_exact_beyond_what_one_amount_can_be() {
        Saying largest =
                new Saying(stage(Semantics.WON), Optional.of(new Money(Long.MAX_VALUE, Money.currency("RUB"))));
        totals.theirs(Entity.DEAL, largest);
        totals.theirs(Entity.DEAL, largest);
        totals.ours(Entity.DEAL, largest);
        totals.ours(Entity.DEAL, largest);
        Line line = totals.lines().get(0);
        assertThat(line.theirs().sum()).isEqualByComparingTo("184467440737095516.14");
        assertThat(line.agrees()).isTrue();
    }

    @Test
    void what_has_no_sum_is_counted_by_itself() {
        totals.ours(Entity.DEAL, new Saying(stage(Semantics.OPEN), Optional.empty()));
        Line line = totals.lines().get(0);
        assertThat(line.kind().currency()).isEmpty();
        assertThat(line.ours().count()).isOne();
        assertThat(line.agrees()).isFalse();
    }

    private static Saying saying(Semantics semantics, String amount, String currency) {
        return new Saying(stage(semantics), Optional.of(Money.of(amount, currency)));
    }

    private static Deal.Stage stage(Semantics semantics) {
        return new Deal.Stage("S", "", semantics);
    }
}
