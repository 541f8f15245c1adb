package org.partnercabinet.bitrix24.practice.wire;

import java.io.IOException;

/** What the portal does on the wire after a request: mostly an {@link Answer}, sometimes something worse. */
@FunctionalInterface
public interface Reply {
    void sendOn(Wire wire) throws IOException;
}
