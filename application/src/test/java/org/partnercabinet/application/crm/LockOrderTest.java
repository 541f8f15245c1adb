package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;

/** Whoever moves a partner's money locks that before any client or referral: two such transactions never wait in a ring. */
class LockOrderTest {
    private static final Set<String> LOCKING = Set.of("lock", "admit", "change", "attach");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts memory = new MemoryPorts(clock);
    private final List<String> locked = new ArrayList<>();
    private final World world = new World(watched(), clock, 1);
    private final PartnerId anna = world.partner("anna");

    private Ports watched() {
        Ledger ledger = watched(Ledger.class, memory.ledger());
        Clients clients = watched(Clients.class, memory.clients());
        Referrals referrals = watched(Referrals.class, memory.referrals());
        return Ports.class.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Ports.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "ledger" -> ledger;
                    case "clients" -> clients;
                    case "referrals" -> referrals;
                    default -> method.invoke(memory, args);
                }));
    }

    private <T> T watched(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (LOCKING.contains(method.getName())) locked.add(type.getSimpleName());
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    /** @return how many deliveries moved or might have moved money */
    private int deliversInOrder() {
        int withMoney = 0;
        while (true) {
            locked.clear();
            if (world.portal.deliver.handle().isEmpty()) return withMoney;
            if (!locked.contains("Ledger")) continue;
            withMoney++;
            assertThat(locked).first().isEqualTo("Ledger");
        }
    }

    @Test
    void aDealThatPointsToAPartner() {
        DealKey own = world.crm.ownDeal();
        long contact = world.crm.newContact(new NewDeal.Person(
                new ClientId(new java.util.UUID(9, 9)), "Олег", Optional.of("+79120000009"), Optional.empty(), ""));
        String code = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(anna))
                .code()
                .value();
        world.crm.signs(own, new Signs(Optional.of(code), List.of(contact), Optional.empty()));
        assertThat(deliversInOrder()).isPositive();
        assertThat(world.crm.entries()).hasSize(1);
    }

    @Test
    void anEntryThatIsSeenBeforeTheAnswerAndTellsWhatWeFollow() {
        world.crm.faults().nextWrites(Fault.NOT_EXECUTED);
        ReferralId id = world.brings(anna, "Иван");
        world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        world.crm.faults().nextWrites(Fault.ANSWER_LOST, Fault.ANSWER_LOST);
        for (int i = 0; i < 10; i++) {
            world.passes(java.time.Duration.ofMinutes(2));
            deliversInOrder();
        }
        world.crm.tells(world.entry(id), java.util.Map.of(OurField.CLIENT_NAME, "Иван Петров", OurField.COMMENT, "x"));
        assertThat(deliversInOrder()).isPositive();
    }
}
