package org.partnercabinet.bootstrap.e2e;

import java.util.Map;

class MiniCrmFaultsOnH2Test extends MiniCrmFaultsContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
