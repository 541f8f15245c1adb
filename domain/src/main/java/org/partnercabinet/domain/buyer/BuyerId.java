package org.partnercabinet.domain.buyer;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a buyer; also the origin id of their deal in Bitrix24. */
public record BuyerId(UUID value) implements Id {
    public static BuyerId of(UUID value) {
        return new BuyerId(value);
    }
}
