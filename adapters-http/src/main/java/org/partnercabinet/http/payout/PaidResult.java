package org.partnercabinet.http.payout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.payout.PayPartners.Paid;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Messages;

/**
 * What became of one partner's part of many payments.
 *
 * @param payout that was paid; empty when nothing was
 * @param why nothing was; empty when it was
 */
public record PaidResult(UUID partner, String name, Money expected, Optional<UUID> payout, String why) {

    static List<PaidResult> of(Call call, List<Paid> paid, PartnerQueries partners) {
        var messages = Messages.in(call.viewer().language());
        return paid.stream()
                .map(one -> new PaidResult(
                        one.partner().value(),
                        partners.one(one.partner())
                                .map(PartnerQueries.PartnerRow::name)
                                .orElse("—"),
                        one.expected(),
                        one.payout().map(PayoutId::value),
                        one.refusal()
                                .map(no -> messages.text(no.code(), no.details()))
                                .orElse("")))
                .toList();
    }
}
