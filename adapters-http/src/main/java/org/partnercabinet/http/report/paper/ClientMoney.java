package org.partnercabinet.http.report.paper;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.partnercabinet.application.report.ReportQueries.Brought;

/** A client has a line for each currency there is anything in, and one if there is none. */
final class ClientMoney {
    private ClientMoney() {}

    static Collection<String> currencies(Brought client) {
        var codes = new TreeSet<String>();
        codes.addAll(Column.codes(client.amount()));
        codes.addAll(Column.codes(client.reward()));
        codes.addAll(Column.codes(client.paid()));
        return codes.isEmpty() ? List.of("") : codes;
    }
}
