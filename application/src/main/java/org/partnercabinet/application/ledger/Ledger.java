package org.partnercabinet.application.ledger;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** All money. Append-only: nothing here changes or removes a transfer. Everything needs an open transaction. */
public interface Ledger {
    /**
     * Nobody else moves this partner's money until the transaction ends. Lock first, then read, then decide.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code partner}
     * @throws IllegalStateException outside a transaction
     */
    void lock(PartnerId partner);

    /**
     * Books the transfers, in order. The partner must be locked.
     *
     * @throws org.partnercabinet.domain.Refusal CONFLICT {@code ledger.already-booked} when a cause was booked before
     */
    void record(Collection<Transfer> transfers);

    /** What the partner's lots have in an account, zero left out, one amount a currency. */
    Map<Lot, List<Money>> lots(PartnerId partner, LedgerAccount.Kind kind);

    /** What one lot has in an account, one amount a currency, zero left out. */
    List<Money> lot(PartnerId partner, LedgerAccount.Kind kind, Lot lot);

    /** What the programme granted because of a subject ({@code deal:55}), net, one amount a currency; and how often. */
    Granted granted(String subject);

    /** @param transfers how many transfers this subject has caused: the next one's number */
    record Granted(Map<Currency, Money> amounts, int transfers) {}
}
