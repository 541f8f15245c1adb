package org.partnercabinet.bootstrap.e2e;

import java.util.Map;

class MainJobOnH2Test extends MainJobContract {
    @Override
    Map<String, String> database() {
        return RunningApp.inMemory();
    }
}
