package org.partnercabinet.http.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.page.Tone;

/**
 * The list of clients with what it was narrowed by.
 *
 * @param links titles by id
 */
public record ReferralListScreen(
        List<ReferralView> referrals, Map<String, String> links, String q, String state, String link, long total) {

    public boolean isNarrowed() {
        return !q.isEmpty() || !state.isEmpty() || !link.isEmpty();
    }

    /** Where there is something of the reward now, the most urgent first. */
    public enum Earned {
        DEBT("books.debt", Tone.BAD, ReferralMoneyView::debt),
        HELD("money.held", Tone.WAIT, ReferralMoneyView::held),
        AVAILABLE("money.available", Tone.GOOD, ReferralMoneyView::payable),
        RESERVED("money.reserved", Tone.INFO, ReferralMoneyView::reserved),
        PAID("money.paid", Tone.QUIET, ReferralMoneyView::paid);

        private final String text;
        private final Tone tone;
        private final Function<ReferralMoneyView, MoneyView> amount;

        Earned(String text, Tone tone, Function<ReferralMoneyView, MoneyView> amount) {
            this.text = text;
            this.tone = tone;
            this.amount = amount;
        }

        /** In any currency; none for what earned nothing. */
        public static List<Earned> of(ReferralView referral) {
            return Arrays.stream(values())
                    .filter(state -> referral.money().stream()
                            .anyMatch(
                                    money -> !state.amount.apply(money).money().isZero()))
                    .toList();
        }

        /** Key of the word for it. */
        public String text() {
            return text;
        }

        public Tone tone() {
            return tone;
        }
    }

    /** Key of how it stands, for people: where the deal is, or how far it is from being one. */
    public static String standing(ReferralView referral) {
        return referral.crm()
                .semantics()
                .map(semantics -> "referrals.deal-" + semantics.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("referrals.crm-" + referral.crm().state());
    }

    public static Tone tone(ReferralView referral) {
        return Tone.of(
                referral.crm().semantics().map(Enum::name).orElse(referral.crm().state()));
    }
}
