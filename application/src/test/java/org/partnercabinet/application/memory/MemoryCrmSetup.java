package org.partnercabinet.application.memory;

import java.util.Optional;
import org.partnercabinet.application.crm.CrmSetup;
import org.partnercabinet.domain.crm.CrmSettings;

record MemoryCrmSetup(MemoryDatabase db) implements CrmSetup {
    private static final String ONE = "one";

    @Override
    public Optional<CrmSettings> find() {
        return db.read(() -> db.crmSettings.find(ONE));
    }

    @Override
    public void put(CrmSettings settings) {
        db.expectTransaction();
        db.crmSettings.put(ONE, settings);
    }
}
