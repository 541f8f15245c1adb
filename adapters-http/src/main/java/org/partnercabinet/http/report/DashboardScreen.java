package org.partnercabinet.http.report;

import java.math.BigDecimal;
import java.util.List;
import org.partnercabinet.application.ledger.LedgerQueries.Balance;
import org.partnercabinet.application.report.AnalyticsQueries.LinkName;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.http.messaging.NotificationView;

/**
 * What partners see first.
 *
 * @param todo first steps; empty once all are done
 * @param balances one for each currency, at least one
 * @param links with the most clicks of the last 30 days
 * @param news the latest of what they were told
 */
public record DashboardScreen(
        String name,
        List<Todo> todo,
        Month month,
        List<Balance> balances,
        List<TopLink> links,
        List<NotificationView> news,
        Terms terms) {

    /** @param key of its text below {@code dashboard.todo-}. @param href where it is done */
    public record Todo(String key, String href, boolean done) {}

    public record TopLink(LinkName link, Figures figures) {}

    /** How a reward comes to be. @param isOwn whether the percent was agreed with this partner */
    public record Terms(BigDecimal percent, boolean isOwn, int holdDays, Money minimum) {}

    public long done() {
        return todo.stream().filter(Todo::done).count();
    }
}
