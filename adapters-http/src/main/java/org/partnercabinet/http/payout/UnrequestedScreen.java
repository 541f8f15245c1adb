package org.partnercabinet.http.payout;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.partnercabinet.application.ledger.LedgerQueries.Owed;
import org.partnercabinet.application.ledger.LedgerQueries.Owing;
import org.partnercabinet.application.payout.PayPartners;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** What templates show of partners whom the company owes. */
public final class UnrequestedScreen {
    private static final Pattern PART = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})=([0-9]{1,18})");

    private UnrequestedScreen() {}

    /** @param owing of all currencies in which anything is owed */
    public record OwedList(List<Owed> rows, Currency currency, List<Owing> owing) {}

    /** What is about to be paid. @param minimum of a payout in its currency */
    public record OwedPreview(List<Owed> rows, Currency currency, Money minimum) {
        /** Whether there is so much that it may be paid. */
        public boolean can(Owed row) {
            return !minimum.currency().equals(currency) || row.amount().compareTo(minimum) >= 0;
        }

        public List<Owed> able() {
            return rows.stream().filter(this::can).toList();
        }

        public Money total() {
            return able().stream().map(Owed::amount).reduce(Money.zero(currency), Money::plus);
        }

        /** A partner with what was seen here: if it is another sum by then, it is not paid. */
        public static String part(Owed row) {
            return row.partner() + "=" + row.amount().minor();
        }

        /** Empty for what was never written here. */
        static Optional<PayPartners.Wanted> wanted(String part, Currency currency) {
            var read = PART.matcher(part);
            if (!read.matches()) return Optional.empty();
            var partner = new PartnerId(UUID.fromString(read.group(1)));
            var expected = new Money(Long.parseLong(read.group(2)), currency);
            return Optional.of(new PayPartners.Wanted(partner, expected, Optional.empty()));
        }
    }
}
