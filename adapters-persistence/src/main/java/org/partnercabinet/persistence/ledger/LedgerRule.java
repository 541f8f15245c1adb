package org.partnercabinet.persistence.ledger;

import java.util.Locale;

/** What must be true of the ledger at every moment. Each rule is a question for whatever breaks it. */
public enum LedgerRule {
    THE_LEDGER_SUMS_TO_ZERO("select currency from ledger_entry group by currency having sum(minor) <> 0"),

    EVERY_TRANSFER_SUMS_TO_ZERO("select transfer from ledger_entry group by transfer, currency having sum(minor) <> 0"),

    EVERY_TRANSFER_HAS_ENTRIES(
            "select id from ledger_transfer t where not exists (select 1 from ledger_entry e where e.transfer = t.id)"),

    ACCOUNTS_ARE_THE_SUMS_OF_THEIR_ENTRIES("""
            select partner from (
                select partner, kind, currency, minor from ledger_account
                union all
                select partner, kind, currency, -minor from ledger_entry where kind <> 'program') x
            group by partner, kind, currency having sum(minor) <> 0"""),

    LOTS_ARE_THE_SUMS_OF_THEIR_ENTRIES("""
            select lot from (
                select partner, kind, lot, currency, minor from ledger_lot
                union all
                select partner, kind, lot, currency, -minor from ledger_entry where kind <> 'program') x
            group by partner, kind, lot, currency having sum(minor) <> 0"""),

    RESERVED_IS_WHAT_OPEN_PAYOUTS_ASK_FOR("""
            select partner from (
                select partner, currency, minor from ledger_account where kind = 'reserved'
                union all
                select partner, currency, -minor from payout where status in ('pending', 'approved')) x
            group by partner, currency having sum(minor) <> 0"""),

    PAID_IS_WHAT_PAID_PAYOUTS_ASKED_FOR("""
            select partner from (
                select partner, currency, minor from ledger_account where kind = 'paid'
                union all
                select partner, currency, -minor from payout where status = 'paid') x
            group by partner, currency having sum(minor) <> 0"""),

    A_PAYOUT_IS_THE_SUM_OF_ITS_LINES("""
            select id from (
                select id, minor from payout union all select payout, -minor from payout_line) x
            group by id having sum(minor) <> 0""");

    private final String offenders;

    LedgerRule(String offenders) {
        this.offenders = offenders;
    }

    /** A query whose first column names each offender. */
    public String offenders() {
        return offenders;
    }

    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
