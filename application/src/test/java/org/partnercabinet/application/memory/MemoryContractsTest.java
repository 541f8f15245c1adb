package org.partnercabinet.application.memory;

import java.time.Clock;
import org.partnercabinet.application.EveryContract;
import org.partnercabinet.application.Ports;

/** The adapters in memory keep every contract. */
class MemoryContractsTest extends EveryContract {
    @Override
    protected Ports ports(Clock clock) {
        return new MemoryPorts(clock);
    }
}
