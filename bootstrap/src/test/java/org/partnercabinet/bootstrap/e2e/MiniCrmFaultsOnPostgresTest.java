package org.partnercabinet.bootstrap.e2e;

import java.util.Map;

class MiniCrmFaultsOnPostgresTest extends MiniCrmFaultsContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
