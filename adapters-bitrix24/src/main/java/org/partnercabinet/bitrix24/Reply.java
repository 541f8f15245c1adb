package org.partnercabinet.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmFailure;

/** What became of one command of a batch: a result, or why there is none. */
public record Reply(Optional<JsonNode> result, Optional<CrmFailure> failure) {
    /** @param pause how long the same call would be held back now */
    static Reply of(Call call, Answer answer, Duration pause) {
        return answer instanceof Answer.Good good
                ? new Reply(Optional.of(good.result()), Optional.empty())
                : new Reply(
                        Optional.empty(),
                        Optional.of(((Answer.Bad) answer).trouble().failure(call, pause)));
    }

    public boolean isGood() {
        return result.isPresent();
    }

    /** @throws CrmFailure why there is none */
    public JsonNode orFail() {
        return result.orElseThrow(failure::orElseThrow);
    }
}
