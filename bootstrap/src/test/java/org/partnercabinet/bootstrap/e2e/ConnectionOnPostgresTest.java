package org.partnercabinet.bootstrap.e2e;

import java.util.Map;

class ConnectionOnPostgresTest extends ConnectionContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
