package org.partnercabinet.bootstrap.e2e;

import java.util.Map;

class RacesOnH2Test extends RacesContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
