package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.messaging.ChatSignals;
import org.partnercabinet.application.messaging.ConversationQueries.Filter;
import org.partnercabinet.application.messaging.ConversationQueries.Stretch;
import org.partnercabinet.application.messaging.CreateBroadcast;
import org.partnercabinet.application.messaging.KeepFile;
import org.partnercabinet.application.messaging.SeeMessages;
import org.partnercabinet.application.messaging.SendBroadcast;
import org.partnercabinet.application.messaging.SendMessage;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** Chat costs the same number of statements, however many partners, colleagues, messages and files there are. */
class MessagingCostTest {
    private static final Database DATABASE = H2.fresh();
    private static final PageRequest PAGE = new PageRequest(1, 100);
    private static final TestClock CLOCK = TestClock.at("2026-03-03T09:00:00Z");
    private static final Ports PORTS = new JdbiPorts(DATABASE, CLOCK);
    private static final Given GIVEN = new Given(PORTS, CLOCK);
    private static final Statements STATEMENTS = Statements.of(DATABASE);
    private static SendMessage send;
    private static SeeMessages see;
    private static KeepFile keep;
    private static Partner anna;
    private static Speaker admin;

    @BeforeAll
    static void oneColleagueAndOnePartner() {
        var m = PORTS.messaging();
        var signals = new ChatSignals(m.team(), PORTS.partners(), m.events());
        send = new SendMessage(PORTS.transactions(), m.conversations(), PORTS.partners(), signals, CLOCK);
        see = new SeeMessages(PORTS.transactions(), m.conversations(), PORTS.partners(), signals);
        keep = new KeepFile(PORTS.transactions(), m.files(), PORTS.partners(), UUID::randomUUID, CLOCK);
        anna = GIVEN.partner();
        admin = colleague();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void talkingReadingAndListing() {
        for (int i = 0; i < 3; i++) say(anna, 1);
        int saying = STATEMENTS.during(() -> say(anna, 0));
        see(1);
        int seeing = STATEMENTS.during(() -> see(4));
        int listing = STATEMENTS.during(MessagingCostTest::list);
        int reading = STATEMENTS.during(MessagingCostTest::read);
        IntStream.range(0, 20).forEach(i -> colleague());
        IntStream.range(0, 20).forEach(i -> say(GIVEN.partner(), 2));
        IntStream.range(0, 20).forEach(i -> say(anna, 2));
        say(anna, 0);
        assertThat(STATEMENTS.during(() -> say(anna, 0))).isEqualTo(saying).isLessThanOrEqualTo(11);
        assertThat(STATEMENTS.during(() -> see(25))).isEqualTo(seeing);
        assertThat(STATEMENTS.during(MessagingCostTest::list))
                .isEqualTo(listing)
                .isEqualTo(2);
        assertThat(STATEMENTS.during(MessagingCostTest::read))
                .isEqualTo(reading)
                .isEqualTo(2);
        assertThat(STATEMENTS.during(
                        () -> PORTS.messaging().conversationQueries().unread(admin, Optional.empty())))
                .isEqualTo(1);
    }

    @Test
    void writingToPartners() {
        int one = broadcast(1);
        int many = broadcast(150);
        assertThat(many).isEqualTo(one);
        assertThat(STATEMENTS.during(() -> PORTS.messaging().broadcastQueries().list(PAGE)))
                .isEqualTo(2);
        assertThat(STATEMENTS.during(() -> PORTS.notificationQueries().list(anna.id(), PAGE)))
                .isEqualTo(2);
    }

    /** @return what making and sending it costs; receivers have had an event before */
    private static int broadcast(int receivers) {
        var m = PORTS.messaging();
        var ids = (org.partnercabinet.application.Ids) UUID::randomUUID;
        var stamp = new CreateBroadcast.Stamp(PORTS.outbox(), ids, CLOCK);
        var create = new CreateBroadcast(PORTS.transactions(), m.broadcasts(), m.files(), stamp);
        var deliver =
                new SendBroadcast(PORTS.transactions(), m.broadcasts(), PORTS.notifications(), m.events(), ids, CLOCK);
        List<PartnerId> chosen = IntStream.range(0, receivers)
                .mapToObj(i -> GIVEN.partner().id())
                .toList();
        var letter = new Broadcast.Letter("Новости", "Есть", Optional.empty());
        var wanted = new CreateBroadcast.Wanted(letter, chosen, Optional.empty());
        return STATEMENTS.during(() -> {
            var id = create.handle(wanted, admin.account());
            deliver.deliver(id.value().toString());
        });
    }

    private static Speaker colleague() {
        Account plain = GIVEN.unstoredAccount();
        var account = new Account(
                plain.id(), plain.email(), plain.hash(), Set.of(Role.ADMIN), Optional.empty(), plain.createdAt());
        PORTS.transactions().run(() -> PORTS.accounts().add(account));
        return new Speaker(new AccountId(account.id().value()), Side.TEAM);
    }

    private static void say(Partner partner, int files) {
        byte[] bytes = "прайс".getBytes(StandardCharsets.UTF_8);
        List<FileId> drafts = IntStream.range(0, files)
                .mapToObj(i -> keep.handle(Optional.of(partner.id()), partner.account(), "a.txt", bytes)
                        .id())
                .toList();
        var author = new Speaker(partner.account(), Side.PARTNER);
        send.handle(partner.id(), author, new SendMessage.Words("вопрос", Optional.empty(), drafts));
    }

    private static void see(long number) {
        see.handle(anna.id(), admin, number);
    }

    private static void list() {
        PORTS.messaging().conversationQueries().list(admin.account(), Filter.NONE, PAGE);
    }

    private static void read() {
        PORTS.messaging().conversationQueries().messages(anna.id(), Stretch.before(Long.MAX_VALUE, 50));
    }
}
