package org.partnercabinet.bitrix24.practice.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.wire.Multipart;
import org.partnercabinet.bitrix24.practice.wire.PhpForm;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;
import org.partnercabinet.bitrix24.practice.wire.Request;

/**
 * Parameters of a call from query and body, whichever way they were encoded.
 *
 * @param readable false when the body claims to be JSON and is not
 */
record RestParameters(Map<String, Object> values, boolean readable) {
    static RestParameters of(Request request) {
        var values = new LinkedHashMap<>(PhpForm.parse(request.query()));
        String type = request.header("content-type").toLowerCase(Locale.ROOT);
        if (request.body().length == 0) {
            return new RestParameters(values, true);
        }
        if (type.startsWith("multipart/form-data")) {
            values.putAll(Multipart.parse(request.header("content-type"), request.body()));
        } else if (type.contains("json")) {
            try {
                values.putAll(PhpJson.object(request.body()));
            } catch (IllegalArgumentException e) {
                return new RestParameters(values, false);
            }
        } else {
            values.putAll(PhpForm.parse(request.text()));
        }
        return new RestParameters(values, true);
    }
}
