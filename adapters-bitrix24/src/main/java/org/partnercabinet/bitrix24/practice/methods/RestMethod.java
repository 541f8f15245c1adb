package org.partnercabinet.bitrix24.practice.methods;

/** What a method does. Runs inside the portal's lock; refuses by {@link RestError}. */
@FunctionalInterface
interface RestMethod {
    Result call(Call call);
}
