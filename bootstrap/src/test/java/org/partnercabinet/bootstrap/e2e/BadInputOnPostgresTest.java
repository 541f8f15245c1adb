package org.partnercabinet.bootstrap.e2e;

class BadInputOnPostgresTest extends BadInputContract {
    BadInputOnPostgresTest() {
        super(Databases.postgres());
    }
}
