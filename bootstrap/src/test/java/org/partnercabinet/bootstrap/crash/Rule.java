package org.partnercabinet.bootstrap.crash;

/** What must be true of the database beside the ledger, under this load. Each rule is a question for whatever breaks it. */
enum Rule {
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
