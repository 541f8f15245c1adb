package org.partnercabinet.bitrix24.practice.methods;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended: with a result or an error, and what it cost.
 *
 * @param ran whether the method itself was started; refusals before it change nothing
 */
public record Outcome(
        @Nullable Result result,
        @Nullable RestError error,
        boolean ran,
        BigDecimal seconds,
        Optional<OperatingTime.Reading> operating) {

    static Outcome refused(RestError error) {
        return new Outcome(null, error, false, BigDecimal.ZERO, Optional.empty());
    }
}
