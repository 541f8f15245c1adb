package org.partnercabinet.http.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.referral.ReferralQueries.ClientRow;
import org.partnercabinet.application.referral.ReferralQueries.LinkRef;
import org.partnercabinet.application.referral.ReferralQueries.ReferralRow;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.money.MoneyText;

/**
 * A client whom a partner brought, and what became of it.
 *
 * @param origin {@code link}, {@code form}, {@code manual}, {@code sync}, {@code import}, {@code token}
 * @param dealAmount of the deal that {@code crm} shows; the amounts after it are in the same currency, null while
 *     there is none
 * @param money the amounts of every currency
 */
public record ReferralView(
        UUID id,
        UUID partnerId,
        ReferredClientView client,
        Optional<ReferralLinkView> link,
        String origin,
        String comment,
        Instant createdAt,
        CrmView crm,
        List<DealView> deals,
        Optional<MoneyView> dealAmount,
        Optional<MoneyView> forecast,
        Optional<MoneyView> reward,
        Optional<MoneyView> held,
        Optional<MoneyView> payable,
        Optional<MoneyView> reserved,
        Optional<MoneyView> paid,
        Optional<MoneyView> debt,
        List<ReferralMoneyView> money) {

    public record ReferredClientView(
            UUID id, String name, Optional<String> phone, Optional<String> email, String company) {
        static ReferredClientView of(ClientRow row) {
            return new ReferredClientView(row.id(), row.name(), row.phone(), row.email(), row.company());
        }
    }

    public record ReferralLinkView(UUID id, String code, String title) {
        static ReferralLinkView of(LinkRef row) {
            return new ReferralLinkView(row.id(), row.code(), row.title());
        }
    }

    static ReferralView of(ReferralRow row) {
        var leading = CrmView.leading(row.deals());
        var all = ReferralMoneyView.of(row);
        var main = main(leading, all);
        return new ReferralView(
                row.id(),
                row.partnerId(),
                ReferredClientView.of(row.client()),
                row.link().map(ReferralLinkView::of),
                row.origin(),
                row.comment(),
                row.createdAt(),
                CrmView.of(row.crm(), leading),
                row.deals().stream().map(DealView::of).toList(),
                MoneyText.view(leading.flatMap(Deal::amount)),
                main.map(ReferralMoneyView::forecast),
                main.map(ReferralMoneyView::reward),
                main.map(ReferralMoneyView::held),
                main.map(ReferralMoneyView::payable),
                main.map(ReferralMoneyView::reserved),
                main.map(ReferralMoneyView::paid),
                main.map(ReferralMoneyView::debt),
                all);
    }

    /** The leading deal's currency, or whichever there is. */
    private static Optional<ReferralMoneyView> main(Optional<Deal> leading, List<ReferralMoneyView> all) {
        var currency = leading.flatMap(Deal::amount).map(Money::currency).map(java.util.Currency::getCurrencyCode);
        return all.stream()
                .filter(one -> currency.isEmpty() || currency.get().equals(one.currency()))
                .findFirst();
    }
}
