package org.partnercabinet.application.crm;

import java.util.function.Supplier;
import org.partnercabinet.domain.crm.CrmSettings;

/** The settings in force: what an administrator set, or else what the installation began with. Read anew each time. */
public final class CurrentSettings implements Supplier<CrmSettings> {
    private final CrmSetup setup;
    private final CrmSettings initial;

    public CurrentSettings(CrmSetup setup, CrmSettings initial) {
        this.setup = setup;
        this.initial = initial;
    }

    @Override
    public CrmSettings get() {
        return setup.find().orElse(initial);
    }
}
