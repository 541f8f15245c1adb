package org.partnercabinet.bootstrap.e2e;

import java.util.Map;

class MainJobOnPostgresTest extends MainJobContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
