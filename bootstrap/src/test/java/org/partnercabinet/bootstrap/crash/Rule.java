package org.partnercabinet.bootstrap.crash;

/** What must be true of the database at every moment. Each rule is a question for whatever breaks it. */
enum Rule {
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
            group by id having sum(minor) <> 0"""),

    A_DEAL_HAS_EARNED_WHAT_ITS_TRUTH_SAYS("""
            select subject from (
                select 'deal:' || crm_id as subject, (amount_minor * percent + 5000) / 10000 as minor
                from deal where entity = 'deal' and semantics = 'won' and amount_minor > 0
                union all
                select t.subject, e.minor from ledger_transfer t
                join ledger_entry e on e.transfer = t.id and e.kind = 'program'
                where t.subject like 'deal:%' or t.subject like 'lead:%') x
            group by subject having sum(minor) <> 0"""),

    A_CORRECTION_IS_BOOKED_ONCE("""
            select comment from ledger_transfer where subject like 'correction:%'
            group by comment having count(*) > 1"""),

    A_REQUEST_IS_KEPT_ONCE("select phone from form_request group by phone having count(*) > 1"),

    A_PERSON_IS_REFERRED_ONCE("select client from referral group by client having count(*) > 1"),

    A_QUEUED_REFERRAL_IS_IN_THE_OUTBOX("""
            select id from referral r where crm_state = 'queued' and not exists (
                select 1 from outbox o where o.topic = 'referral.to-crm' and o.state = 'waiting'
                and o.subject = cast(r.id as varchar(100)))"""),

    NOTHING_FAILED("select id from referral where crm_state = 'failed'"),

    NOTHING_IS_BURIED("select topic || ' ' || subject || ': ' || why from outbox where state = 'buried'"),

    COUNTERS_ARE_THE_COUNTED_CLICKS("""
            select link from (
                select link, clicks, unique_clicks, bots from link_counter
                union all
                select link, case when bot then 0 else -1 end, case when unique_visit then -1 else 0 end,
                       case when bot then -1 else 0 end from click) x
            group by link having sum(clicks) <> 0 or sum(unique_clicks) <> 0 or sum(bots) <> 0""");

    private final String offenders;

    Rule(String offenders) {
        this.offenders = offenders;
    }

    /** A query whose first column names each offender. */
    String offenders() {
        return offenders;
    }
}
