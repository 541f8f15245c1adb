package org.partnercabinet.application.payout;

import java.time.Clock;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.memory.MemoryPorts;

class MoneyUnderLoadTest extends MoneyUnderLoadContract {
    @Override
    protected Ports ports(Clock clock) {
        return new MemoryPorts(clock);
    }
}
