package org.partnercabinet.application.reward;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator adds to or takes from a partner's balance by hand, and says why. The next payout includes it. */
public final class CorrectBalance {
    private final Transactions transactions;
    private final Books books;
    private final Ids ids;

    public CorrectBalance(Transactions transactions, Books books, Ids ids) {
        this.transactions = transactions;
        this.books = books;
        this.ids = ids;
    }

    /**
     * @param amount positive or negative, not zero
     * @return the correction's id
     */
    public UUID handle(PartnerId partner, Money amount, String comment, AccountId by) {
        if (amount.isZero()) throw Refusal.invalid("amount", "money.zero", "a correction changes something");
        UUID id = ids.next();
        var reason =
                Reason.of(Reason.Kind.CORRECTION, "correction:" + id).saying(Texts.required("comment", comment, 1000));
        var entries = new Movement(partner)
                .move(Lot.corrections(partner), amount, Kind.PROGRAM, Kind.AVAILABLE)
                .entries();
        transactions.run(() -> {
            books.ledger().lock(partner);
            books.book(partner, "correction/" + id, reason, entries, Optional.of(by));
        });
        return id;
    }
}
