package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How this process gets on with the portal. */
public interface CrmVitals {
    Vitals now();

    /**
     * @param portal its host; empty while none is connected
     * @param lastCall the last one of this process
     * @param callsLeft how many could be sent at once without the portal refusing for their rate
     * @param operating seconds of the portal's time that each method has used up lately
     * @param trouble what an administrator has to mend before anything can be sent
     */
    record Vitals(
            Optional<String> portal,
            Optional<LastCall> lastCall,
            int callsLeft,
            Map<String, Double> operating,
            Optional<String> trouble) {
        public static final Vitals NONE = new Vitals(Optional.empty(), Optional.empty(), 0, Map.of(), Optional.empty());
    }

    /** @param outcome for people: {@code HTTP 200}, {@code no answer} */
    record LastCall(Instant at, String method, String outcome) {}
}
