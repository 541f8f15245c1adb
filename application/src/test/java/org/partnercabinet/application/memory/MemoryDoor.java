package org.partnercabinet.application.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmQueries.Made;
import org.partnercabinet.application.crm.PortalDoor;
import org.partnercabinet.domain.referral.DealKey;

/** Portals that may be connected, by host: {@code https://host/user/code}. Who knocks in a transaction fails the test. */
public final class MemoryDoor implements PortalDoor {
    private final MemoryPorts ports;
    private final Map<String, List<Made>> portals = new HashMap<>();
    private final Set<DealKey> strangers = new HashSet<>();
    private Runnable meanwhile = () -> {};

    public MemoryDoor(MemoryPorts ports) {
        this.ports = ports;
    }

    /** A portal that has these, with our mark. */
    public void portal(String host, List<Made> has) {
        portals.put(host, new ArrayList<>(has));
    }

    /** What happens while somebody knocks next. */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    /** Under this number there is something of somebody else's, where it is not ours. */
    public void stranger(DealKey key) {
        strangers.add(key);
    }

    @Override
    public Address address(String webhook) {
        String[] parts = webhook.split("/");
        if (parts.length != 5) throw PortalDoor.invalid("not a webhook");
        return new Address(parts[2], Long.parseLong(parts[3]));
    }

    @Override
    public Welcome knock(String webhook) {
        ports.expectNoTransaction();
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        Address address = address(webhook);
        if (!portals.containsKey(address.portal())) throw PortalDoor.refused("nobody is there");
        return new Welcome(address, "Интеграция", Set.of());
    }

    @Override
    public Known known(String webhook, List<Made> made) {
        ports.expectNoTransaction();
        List<Made> there = portals.get(address(webhook).portal());
        if (there == null) throw new CrmFailure(CrmFailure.Executed.NO, Duration.ofMinutes(1), "away");
        List<Made> foreign = made.stream()
                .filter(it -> strangers.contains(it.entry()) && !there.contains(it))
                .toList();
        return new Known(made.stream().filter(there::contains).toList(), foreign);
    }
}
