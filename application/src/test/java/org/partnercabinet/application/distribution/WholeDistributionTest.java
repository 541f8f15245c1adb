package org.partnercabinet.application.distribution;

import java.time.Clock;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.memory.MemoryPorts;

class WholeDistributionTest extends WholeDistributionContract {
    @Override
    protected Ports ports(Clock clock) {
        return new MemoryPorts(clock);
    }
}
