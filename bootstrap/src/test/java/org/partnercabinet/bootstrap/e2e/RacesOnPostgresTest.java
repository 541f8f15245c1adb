package org.partnercabinet.bootstrap.e2e;

import java.util.Map;

class RacesOnPostgresTest extends RacesContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
