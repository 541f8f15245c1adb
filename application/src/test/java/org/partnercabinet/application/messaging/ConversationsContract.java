package org.partnercabinet.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.messaging.ConversationQueries.ConversationRow;
import org.partnercabinet.application.messaging.ConversationQueries.Filter;
import org.partnercabinet.application.messaging.ConversationQueries.MessageRow;
import org.partnercabinet.application.messaging.ConversationQueries.Stretch;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Conversations}, {@link ConversationQueries} and {@link Team}. */
public abstract class ConversationsContract extends PortsContract {
    private static final PageRequest PAGE = new PageRequest(1, 100);

    @Test
    void whatIsSaidIsNumberedAndComesBackInOrder() {
        Partner anna = given.partner();
        Speaker partner = new Speaker(anna.account(), Side.PARTNER);
        Speaker team = colleague(Role.ADMIN);
        Message first = say(anna.id(), partner, "Здравствуйте <script>alert(1)</script>");
        Message second = say(anna.id(), team, "Добрый день 😀\nвторая строка");
        Message third = say(anna.id(), partner, "");
        assertThat(List.of(first.number(), second.number(), third.number())).containsExactly(1L, 2L, 3L);
        List<MessageRow> all = queries().messages(anna.id(), Stretch.after(0, 50));
        assertThat(all).extracting(MessageRow::message).containsExactly(first, second, third);
        assertThat(all.get(0).author()).isEqualTo(anna.profile().name());
        assertThat(all.get(1).author()).contains("@");
        assertThat(numbers(anna.id(), Stretch.before(3, 1))).containsExactly(2L);
        assertThat(numbers(anna.id(), Stretch.before(Long.MAX_VALUE, 2))).containsExactly(2L, 3L);
        assertThat(numbers(anna.id(), Stretch.after(1, 1))).containsExactly(2L);
        assertThat(numbers(given.partner().id(), Stretch.after(0, 50))).isEmpty();
    }

    @Test
    void theLongestTextHasRoomInAnyLetters() {
        Partner anna = given.partner();
        for (String letter : List.of("x", "Я", "中", "😀")) {
            Message said = say(anna.id(), new Speaker(anna.account(), Side.PARTNER), letter.repeat(Message.LONGEST));
            assertThat(queries().messages(anna.id(), Stretch.before(Long.MAX_VALUE, 1)))
                    .extracting(MessageRow::message)
                    .containsExactly(said);
        }
    }

    @Test
    void manyWhoSpeakAtOnceLeaveNoGap() {
        Partner anna = given.partner();
        Speaker team = colleague(Role.MANAGER);
        Together.times(
                6, i -> say(anna.id(), i % 2 == 0 ? team : new Speaker(anna.account(), Side.PARTNER), "слово " + i));
        assertThat(numbers(anna.id(), Stretch.after(0, 50))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(row(anna.id(), team).unread()).isEqualTo(3);
    }

    @Test
    void aMessageIsFoundByItsAuthorsOwnNameForIt() {
        Partner anna = given.partner();
        Speaker partner = new Speaker(anna.account(), Side.PARTNER);
        Message said = say(anna.id(), partner, "раз", Optional.of("k1"));
        say(anna.id(), partner, "два", Optional.empty());
        say(anna.id(), partner, "три", Optional.empty());
        assertThat(tx(() -> store().find(anna.id(), partner, "k1"))).contains(said);
        assertThat(tx(() -> store().find(anna.id(), colleague(Role.ADMIN), "k1")))
                .isEmpty();
        assertThat(tx(() -> store().find(given.partner().id(), partner, "k1"))).isEmpty();
    }

    @Test
    void theSameMessageSentManyTimesAtOnceIsSaidOnce() {
        Partner anna = given.partner();
        Speaker partner = new Speaker(anna.account(), Side.PARTNER);
        var m = ports.messaging();
        var signals = new ChatSignals(m.team(), ports.partners(), m.events());
        var send = new SendMessage(ports.transactions(), store(), ports.partners(), signals, clock);
        var words = new SendMessage.Words("раз", Optional.of("k"), List.of());
        List<Message> said = Together.times(5, i -> send.handle(anna.id(), partner, words));
        assertThat(Set.copyOf(said)).hasSize(1);
        assertThat(numbers(anna.id(), Stretch.after(0, 50))).containsExactly(1L);
        assertThat(m.eventQueries().after(anna.account(), 0, 100).events()).hasSize(1);
    }

    @Test
    void whatIsUnreadIsEachReadersOwn() {
        Partner anna = given.partner();
        Speaker partner = new Speaker(anna.account(), Side.PARTNER);
        Speaker olga = colleague(Role.ADMIN);
        Speaker oleg = colleague(Role.MANAGER);
        long waited = waiting(olga);
        for (int i = 0; i < 3; i++) say(anna.id(), partner, "вопрос " + i);
        say(anna.id(), olga, "ответ");
        assertThat(row(anna.id(), olga).unread()).isEqualTo(3);
        assertThat(waiting(olga)).isEqualTo(waited + 1);
        assertThat(row(anna.id(), partner).unread()).isEqualTo(1);

        assertThat(see(anna.id(), olga, 2)).contains(2L);
        assertThat(row(anna.id(), olga).unread()).isEqualTo(1);
        assertThat(row(anna.id(), oleg).unread()).isEqualTo(3);
        assertThat(row(anna.id(), partner).seenByOthers()).isEqualTo(2);
        assertThat(row(anna.id(), olga).seenByOthers()).isZero();
        assertThat(queries().unread(olga, Optional.of(anna.id()))).isEqualTo(1);

        assertThat(see(anna.id(), olga, 4)).contains(4L);
        assertThat(waiting(olga)).isEqualTo(waited);
        assertThat(see(anna.id(), partner, 1_000)).as("no more than there is").contains(4L);
        assertThat(row(anna.id(), partner).unread()).isZero();
        assertThat(row(anna.id(), partner).seen()).isEqualTo(4);
        assertThat(row(anna.id(), olga).seenByOthers()).isEqualTo(4);
        say(anna.id(), olga, "ещё");
        assertThat(queries().unread(partner, Optional.of(anna.id()))).isEqualTo(1);
    }

    @Test
    void whoComesToTheTeamLaterHasNothingUnreadOfWhatWasSaidBefore() {
        Partner anna = given.partner();
        Speaker partner = new Speaker(anna.account(), Side.PARTNER);
        say(anna.id(), partner, "one");
        Speaker newcomer = colleague(Role.MANAGER);
        Speaker old = colleague(Role.MANAGER);
        assertThat(row(anna.id(), newcomer).unread()).isEqualTo(1);
        run(() -> store().seeAll(newcomer.account()));
        assertThat(row(anna.id(), newcomer).unread()).isZero();
        assertThat(row(anna.id(), newcomer).seen()).isEqualTo(1);
        assertThat(row(anna.id(), old).unread()).isEqualTo(1);
        say(anna.id(), partner, "two");
        run(() -> store().seeAll(newcomer.account()));
        assertThat(row(anna.id(), newcomer).unread())
                .as("what they may have read stays theirs")
                .isEqualTo(1);
        needsTransaction(() -> store().seeAll(newcomer.account()));
    }

    @Test
    void whatWasSeenStaysSeen() {
        Partner anna = given.partner();
        Speaker olga = colleague(Role.ADMIN);
        for (int i = 0; i < 5; i++) say(anna.id(), new Speaker(anna.account(), Side.PARTNER), "раз");
        assertThat(see(anna.id(), olga, 4)).contains(4L);
        assertThat(see(anna.id(), olga, 2)).isEmpty();
        assertThat(see(anna.id(), olga, 4)).isEmpty();
        assertThat(row(anna.id(), olga).seen()).isEqualTo(4);
        Together.times(5, i -> see(anna.id(), olga, i + 1L));
        assertThat(row(anna.id(), olga).seen()).isEqualTo(5);
        assertThat(row(anna.id(), olga).unread()).isZero();
        assertThat(see(given.partner().id(), olga, 1)).isEmpty();
    }

    @Test
    void theTeamsListHasTheNewestFirstAndIsNarrowed() {
        Speaker olga = colleague(Role.ADMIN);
        Partner anna = given.partner();
        Partner boris = given.partner();
        clock.passes(Duration.ofDays(3650));
        say(anna.id(), new Speaker(anna.account(), Side.PARTNER), "первая");
        clock.passes(Duration.ofSeconds(1));
        say(boris.id(), olga, "пишем первыми");
        assertThat(list(olga, Filter.NONE))
                .startsWith(boris.id().value(), anna.id().value());
        assertThat(list(olga, filter(Optional.of(anna.profile().name().toUpperCase(java.util.Locale.ROOT)), false)))
                .containsExactly(anna.id().value());
        assertThat(list(olga, filter(Optional.of("%"), false))).isEmpty();
        assertThat(list(olga, filter(Optional.empty(), true)))
                .contains(anna.id().value())
                .doesNotContain(boris.id().value());

        assign(boris.id(), Optional.of(olga.account()));
        var hers = new Filter(Optional.empty(), false, Optional.of(olga.account()), false);
        assertThat(list(olga, hers)).containsExactly(boris.id().value());
        assertThat(row(boris.id(), olga).assigneeId()).contains(olga.account().value());
        assertThat(row(boris.id(), olga).assignee().orElseThrow()).contains("@");
        var nobodys = new Filter(Optional.empty(), false, Optional.empty(), true);
        assertThat(list(olga, nobodys))
                .contains(anna.id().value())
                .doesNotContain(boris.id().value());
        run(() -> ports.accounts().change(olga.account(), account -> account.close(Account.DISABLED, "")));
        assertThat(list(olga, nobodys))
                .as("who was shut out looks after nobody")
                .contains(anna.id().value(), boris.id().value());
        run(() -> ports.accounts().change(olga.account(), Account::open));
        assign(boris.id(), Optional.empty());
        assertThat(list(olga, hers)).isEmpty();

        var last = row(anna.id(), olga).last().orElseThrow();
        assertThat(last.text()).isEqualTo("первая");
        assertThat(last.side()).isEqualTo(Side.PARTNER);
        see(anna.id(), olga, 1);
        assertThat(list(olga, filter(Optional.empty(), true)))
                .doesNotContain(anna.id().value());
    }

    @Test
    void aPartnerToWhomNothingWasSaidHasAnEmptyOne() {
        Partner anna = given.partner();
        ConversationRow row = row(anna.id(), new Speaker(anna.account(), Side.PARTNER));
        assertThat(row.last()).isEmpty();
        assertThat(row.unread()).isZero();
        assertThat(row.partner().name()).isEqualTo(anna.profile().name());
        assertThat(queries().one(new PartnerId(UUID.randomUUID()), colleague(Role.ADMIN)))
                .isEmpty();
    }

    @Test
    void theTeamIsWhoMayTalkWithPartners() {
        AccountId admin = colleague(Role.ADMIN).account();
        AccountId both = colleague(Role.MANAGER, Role.OPERATOR, Role.PARTNER).account();
        AccountId operator = colleague(Role.OPERATOR).account();
        AccountId gone = colleague(Role.ADMIN).account();
        run(() -> ports.accounts().change(gone, account -> account.close("account.closed", "")));
        Team team = ports.messaging().team();
        assertThat(team.members()).contains(admin, both).doesNotContain(operator, gone);
        assertThat(team.admins()).contains(admin).doesNotContain(both, operator, gone);
        assertThat(team.has(both)).isTrue();
        assertThat(team.has(operator)).isFalse();
        assertThat(team.has(gone)).isFalse();
    }

    @Test
    void aConversationIsChangedUnderItsLock() {
        needsTransaction(() -> store().lock(Conversation.begin(given.partner().id(), clock.instant())));
        Partner anna = given.partner();
        undone(() -> store().lock(Conversation.begin(anna.id(), clock.instant())));
        assertThat(list(colleague(Role.ADMIN), filter(Optional.of(anna.profile().name()), false)))
                .isEmpty();
    }

    private Speaker colleague(Role... roles) {
        Account plain = given.unstoredAccount();
        var account = new Account(
                plain.id(), plain.email(), plain.hash(), Set.of(roles), Optional.empty(), plain.createdAt());
        run(() -> ports.accounts().add(account));
        return new Speaker(account.id(), Side.TEAM);
    }

    private Message say(PartnerId partner, Speaker author, String text) {
        return say(partner, author, text, Optional.empty());
    }

    private Message say(PartnerId partner, Speaker author, String text, Optional<String> key) {
        return tx(() -> {
            Conversation heard =
                    store().lock(Conversation.begin(partner, clock.instant())).hear(author.side(), clock.instant());
            var message = new Message(partner, heard.said(), author, text, key, clock.instant());
            store().add(message);
            store().put(heard);
            return message;
        });
    }

    private void assign(PartnerId partner, Optional<AccountId> colleague) {
        run(() -> store().put(store().lock(Conversation.begin(partner, clock.instant()))
                .assign(colleague)));
    }

    private Optional<Long> see(PartnerId partner, Speaker reader, long number) {
        return tx(() -> store().see(partner, reader, number));
    }

    /** Conversations with something unread, as both who tell it say. */
    private long waiting(Speaker reader) {
        long waiting = queries().waiting(reader.account());
        assertThat(ports.overviewQueries().now(reader.account()).unreadChats()).isEqualTo(waiting);
        return waiting;
    }

    private static Filter filter(Optional<String> q, boolean unread) {
        return new Filter(q, unread, Optional.empty(), false);
    }

    private List<UUID> list(Speaker reader, Filter filter) {
        return queries().list(reader.account(), filter, PAGE).items().stream()
                .map(row -> row.partner().id())
                .toList();
    }

    private ConversationRow row(PartnerId partner, Speaker reader) {
        return queries().one(partner, reader).orElseThrow();
    }

    private List<Long> numbers(PartnerId partner, Stretch stretch) {
        return queries().messages(partner, stretch).stream()
                .map(row -> row.message().number())
                .toList();
    }

    private Conversations store() {
        return ports.messaging().conversations();
    }

    private ConversationQueries queries() {
        return ports.messaging().conversationQueries();
    }
}
