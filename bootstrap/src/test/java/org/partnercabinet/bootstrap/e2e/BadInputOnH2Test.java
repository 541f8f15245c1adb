package org.partnercabinet.bootstrap.e2e;

class BadInputOnH2Test extends BadInputContract {
    BadInputOnH2Test() {
        super(Databases.h2());
    }
}
