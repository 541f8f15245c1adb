package org.partnercabinet.application.identity;

import java.time.Clock;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.memory.MemoryPorts;

class SignInRacesTest extends SignInRacesContract {
    @Override
    protected Ports ports(Clock clock) {
        return new MemoryPorts(clock);
    }
}
