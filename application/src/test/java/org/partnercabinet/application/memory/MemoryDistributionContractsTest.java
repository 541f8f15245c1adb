package org.partnercabinet.application.memory;

import java.time.Clock;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.distribution.EveryDistributionContract;

/** The adapters in memory keep the contracts of lead distribution. */
class MemoryDistributionContractsTest extends EveryDistributionContract {
    @Override
    protected Ports ports(Clock clock) {
        return new MemoryPorts(clock);
    }
}
