package org.partnercabinet.persistence.ledger;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.money.Money;

/** Inserts what never changes: transfers and their entries, a batch each. */
final class LedgerWriter {
    private LedgerWriter() {}

    static void transfers(Handle handle, Collection<Transfer> transfers) {
        var batch = handle.prepareBatch("""
                insert into ledger_transfer
                    (id, partner, cause, reason, subject, base_minor, base_currency, percent, target_minor,
                     target_currency, comment, at, by_account)
                values
                    (:id, :partner, :cause, :reason, :subject, :baseMinor, :baseCurrency, :percent, :targetMinor,
                     :targetCurrency, :comment, :at, :by)
                on conflict do nothing""");
        for (Transfer transfer : transfers) {
            Reason reason = transfer.reason();
            Optional<Money> base = reason.earning().map(Reason.Earning::base);
            Optional<Money> target = reason.earning().map(Reason.Earning::target);
            batch.bind("id", transfer.id())
                    .bind("partner", transfer.partner())
                    .bind("cause", transfer.cause())
                    .bind("reason", reason.kind())
                    .bind("subject", reason.subject())
                    .bind("baseMinor", base.map(Money::minor))
                    .bind("baseCurrency", base.map(Money::currency))
                    .bind(
                            "percent",
                            reason.earning().map(earning -> earning.percent().hundredths()))
                    .bind("targetMinor", target.map(Money::minor))
                    .bind("targetCurrency", target.map(Money::currency))
                    .bind("comment", reason.comment())
                    .bind("at", transfer.at())
                    .bind("by", transfer.by())
                    .add();
        }
        for (int added : batch.execute()) {
            if (added == 0) refuse(handle, transfers);
        }
    }

    /** The transaction may go on after a refusal, so none of the other transfers may stay. */
    private static void refuse(Handle handle, Collection<Transfer> transfers) {
        handle.createUpdate("delete from ledger_transfer where id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        transfers.stream().map(t -> t.id().value()).toList())
                .execute();
        throw Refusal.conflict("ledger.already-booked", "the cause was booked before");
    }

    static void entries(Handle handle, Collection<Transfer> transfers) {
        var batch = handle.prepareBatch("""
                insert into ledger_entry (transfer, line_no, partner, kind, currency, lot, minor)
                values (:transfer, :line, :partner, :kind, :currency, :lot, :minor)""");
        for (Transfer transfer : transfers) {
            int line = 0;
            for (Entry entry : transfer.entries()) {
                batch.bind("transfer", transfer.id())
                        .bind("line", line++)
                        .bind("partner", entry.account().partner())
                        .bind("kind", entry.account().kind())
                        .bind("currency", entry.account().currency())
                        .bind("lot", entry.lot().value())
                        .bind("minor", entry.change().minor())
                        .add();
            }
        }
        batch.execute();
    }
}
