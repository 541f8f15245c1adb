package org.partnercabinet.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What came back from a call. */
sealed interface Answer {
    /** @param result may be a JSON null, which is a value */
    record Good(JsonNode result, Optional<Spent> spent) implements Answer {}

    record Bad(Trouble trouble) implements Answer {}

    /**
     * How much operating time a method has used up.
     *
     * @param operating seconds, already summed up by the portal
     * @param resetIn until the oldest part of it is forgotten, counted from this answer
     */
    record Spent(double operating, Duration resetIn) {}
}
