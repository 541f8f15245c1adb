package org.partnercabinet.persistence.ledger;

import java.util.Arrays;
import java.util.List;
import org.partnercabinet.application.ledger.LedgerChecks;
import org.partnercabinet.persistence.Database;

/** The rules of {@link LedgerRule}, each one statement and so of one moment. */
public final class JdbiLedgerChecks implements LedgerChecks {
    private static final int A_FEW = 5;

    private final Database database;

    public JdbiLedgerChecks(Database database) {
        this.database = database;
    }

    @Override
    public List<String> rules() {
        return Arrays.stream(LedgerRule.values()).map(LedgerRule::rule).toList();
    }

    @Override
    public List<String> offenders(String rule) {
        LedgerRule asked = Arrays.stream(LedgerRule.values())
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        return database.with(handle -> handle.createQuery(asked.offenders())
                .setMaxRows(A_FEW)
                .map((row, context) -> row.getString(1))
                .list());
    }
}
