package org.partnercabinet.http.crm;

import java.util.Optional;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.money.MoneyText;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * One lead or deal of which Bitrix24 and we said different things.
 *
 * @param bitrix24 null when it was not there
 * @param ours null when we did not know it
 * @param text why, in the reader's language
 */
public record DifferenceView(
        Entity entity,
        long id,
        Optional<SayingView> bitrix24,
        Optional<SayingView> ours,
        Why why,
        String text,
        Cure cure) {

    /** What one side says. */
    public record SayingView(String stage, String stageName, Semantics semantics, Optional<MoneyView> amount) {
        static SayingView of(Saying saying) {
            var stage = saying.stage();
            return new SayingView(stage.id(), stage.name(), stage.semantics(), MoneyText.view(saying.amount()));
        }
    }

    static DifferenceView of(Difference difference, Language language) {
        return new DifferenceView(
                difference.key().entity(),
                difference.key().id(),
                difference.theirs().map(SayingView::of),
                difference.ours().map(SayingView::of),
                difference.why(),
                Messages.in(language).text(Reasons.key(difference.why())),
                difference.cure());
    }
}
