package org.partnercabinet.http.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnercabinet.application.crm.CrmVitals;
import org.partnercabinet.http.outbox.BuriedView;

/**
 * How we get on with the portal.
 *
 * @param trouble what an administrator has to mend before anything can be sent
 * @param lastEventAt when the portal's last event came
 * @param lagSeconds how long the oldest event or change waits to be read; 0 when none does
 * @param failed the oldest of what was laid aside; {@code POST /api/outbox/again} has it tried again
 */
public record CrmHealthView(
        boolean connected,
        Optional<String> portal,
        Optional<String> trouble,
        CallsView calls,
        Optional<Instant> lastEventAt,
        long lagSeconds,
        List<QueueView> queues,
        List<BuriedView> failed,
        long failedTotal) {

    /**
     * Calls of the process that answers.
     *
     * @param left how many could be sent at once
     * @param operating seconds of the portal's time that each method has used up lately
     */
    public record CallsView(Optional<LastCallView> last, int left, Map<String, BigDecimal> operating) {
        static CallsView of(CrmVitals.Vitals vitals) {
            var operating = new TreeMap<String, BigDecimal>();
            vitals.operating()
                    .forEach((method, seconds) ->
                            operating.put(method, BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP)));
            return new CallsView(vitals.lastCall().map(LastCallView::of), vitals.callsLeft(), operating);
        }
    }

    /** @param outcome {@code HTTP 200}, or why there was no answer */
    public record LastCallView(Instant at, String method, String outcome) {
        static LastCallView of(CrmVitals.LastCall call) {
            return new LastCallView(call.at(), call.method(), call.outcome());
        }
    }

    /** @param oldestAt when the oldest of what waits came up */
    public record QueueView(String topic, long waiting, long failed, Optional<Instant> oldestAt) {}
}
