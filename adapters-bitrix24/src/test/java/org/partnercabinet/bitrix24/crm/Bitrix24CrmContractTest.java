package org.partnercabinet.bitrix24.crm;

import org.junit.jupiter.api.AfterEach;
import org.partnercabinet.application.crm.CrmContract;

/** The contract over real HTTP, against the practice portal. */
class Bitrix24CrmContractTest extends CrmContract {
    private final PracticeCrm practice = new PracticeCrm();

    @Override
    protected Portal portal() {
        return practice;
    }

    @AfterEach
    void close() {
        practice.close();
    }
}
