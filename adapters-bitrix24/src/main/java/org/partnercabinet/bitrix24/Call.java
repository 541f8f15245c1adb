package org.partnercabinet.bitrix24;

import java.util.Map;

/**
 * One REST call.
 *
 * @param writes whether repeating it may do harm
 */
public record Call(String method, Map<String, ?> parameters, Rank rank, boolean writes) {
    public static Call read(String method, Map<String, ?> parameters, Rank rank) {
        return new Call(method, parameters, rank, false);
    }

    public static Call write(String method, Map<String, ?> parameters, Rank rank) {
        return new Call(method, parameters, rank, true);
    }
}
