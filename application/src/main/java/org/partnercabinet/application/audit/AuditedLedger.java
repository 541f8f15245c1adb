package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** The ledger, and who corrected it by hand. It is a record itself; what rewards and payouts book is not told twice. */
public record AuditedLedger(Ledger inner, Journal journal) implements Ledger {
    @Override
    public void lock(PartnerId partner) {
        inner.lock(partner);
    }

    @Override
    public void record(Collection<Transfer> transfers) {
        inner.record(transfers);
        transfers.stream()
                .filter(transfer -> transfer.reason().kind() == Reason.Kind.CORRECTION)
                .forEach(this::corrected);
    }

    private void corrected(Transfer transfer) {
        var facts = Facts.of("amount", amount(transfer))
                .and("comment", transfer.reason().comment())
                .map();
        journal.write("balance.corrected", subject("transfer", transfer.id(), transfer.partner()), Facts.NONE, facts);
    }

    private static Money amount(Transfer transfer) {
        return transfer.entries().stream()
                .filter(entry -> entry.account().kind() != LedgerAccount.Kind.PROGRAM)
                .map(Entry::change)
                .reduce(Money.zero(transfer.currency()), Money::plus);
    }

    @Override
    public Map<Lot, List<Money>> lots(PartnerId partner, LedgerAccount.Kind kind) {
        return inner.lots(partner, kind);
    }

    @Override
    public List<Money> lot(PartnerId partner, LedgerAccount.Kind kind, Lot lot) {
        return inner.lot(partner, kind, lot);
    }

    @Override
    public Granted granted(String about) {
        return inner.granted(about);
    }
}
