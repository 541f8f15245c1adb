package org.partnercabinet.bitrix24.practice.methods;

import java.util.Map;
import java.util.Optional;

/** Asked before each command of a batch; an error given stands in for the command, which is then not run. */
@FunctionalInterface
public interface BatchFaults {
    Optional<RestError> hit(String key, String method, Map<String, Object> parameters);
}
