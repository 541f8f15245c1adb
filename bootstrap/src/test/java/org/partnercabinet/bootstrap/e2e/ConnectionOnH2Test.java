package org.partnercabinet.bootstrap.e2e;

import java.util.Map;

class ConnectionOnH2Test extends ConnectionContract {
    @Override
    Map<String, String> database() {
        return RunningApp.inMemory();
    }
}
