package org.partnercabinet.application.distribution;

import java.time.Clock;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.memory.MemoryPorts;

class DistributionWorkTest extends DistributionWorkContract {
    @Override
    protected Ports ports(Clock clock) {
        return new MemoryPorts(clock);
    }
}
