package org.partnercabinet.application.ledger;

import java.util.List;

/** What must be true of the ledger at every moment, asked of what is stored. */
public interface LedgerChecks {
    /** The names of all rules, as {@code accounts-are-the-sums-of-their-entries}. */
    List<String> rules();

    /** What breaks a rule now, a few of it by its id; empty when nothing does. Reads everything the rule is about. */
    List<String> offenders(String rule);
}
