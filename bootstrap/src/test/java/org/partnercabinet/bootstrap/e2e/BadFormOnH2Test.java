package org.partnercabinet.bootstrap.e2e;

class BadFormOnH2Test extends BadFormContract {
    BadFormOnH2Test() {
        super(Databases.h2());
    }
}
