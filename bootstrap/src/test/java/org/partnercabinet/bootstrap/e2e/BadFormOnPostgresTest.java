package org.partnercabinet.bootstrap.e2e;

class BadFormOnPostgresTest extends BadFormContract {
    BadFormOnPostgresTest() {
        super(Databases.postgres());
    }
}
