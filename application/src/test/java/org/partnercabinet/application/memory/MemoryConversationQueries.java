package org.partnercabinet.application.memory;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.memory.MessagingTables.Mark;
import org.partnercabinet.application.memory.MessagingTables.MarkKey;
import org.partnercabinet.application.memory.MessagingTables.MessageKey;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryConversationQueries(MemoryDatabase db, Clock clock) implements ConversationQueries {
    @Override
    public Page<ConversationRow> list(AccountId reader, Filter filter, PageRequest page) {
        var me = new Speaker(reader, Side.TEAM);
        return db.read(() -> {
            List<Conversation> found = db.messaging
                    .conversations
                    .all()
                    .filter(c -> filter.assignee().isEmpty() || c.assignee().equals(filter.assignee()))
                    .filter(c -> !filter.unassigned() || isNobodys(c))
                    .filter(c -> !filter.unread() || unread(me, Optional.of(c.partner())) > 0)
                    .filter(c -> filter.q().map(q -> says(c.partner(), q)).orElse(true))
                    .toList();
            return Pages.inOrder(
                            found.stream(),
                            Conversation::lastAt,
                            c -> c.partner().value(),
                            page)
                    .map(c -> one(c.partner(), me).orElseThrow());
        });
    }

    private boolean isNobodys(Conversation conversation) {
        return conversation
                .assignee()
                .flatMap(db.accounts::find)
                .filter(account -> account.closed().isEmpty())
                .isEmpty();
    }

    private boolean says(PartnerId id, String text) {
        return MemoryPartnerQueries.isFound(db.partners.find(id).orElseThrow(), text);
    }

    @Override
    public Optional<ConversationRow> one(PartnerId id, Speaker reader) {
        return db.read(() -> db.partners.find(id).map(partner -> row(partner, reader)));
    }

    private ConversationRow row(Partner partner, Speaker reader) {
        PartnerId id = partner.id();
        var profile = partner.profile();
        Optional<AccountId> assignee = db.messaging.conversations.find(id).flatMap(Conversation::assignee);
        return new ConversationRow(
                new PartnerRow(
                        id.value(),
                        profile.name(),
                        profile.email().value(),
                        profile.company(),
                        partner.code().value()),
                assignee.map(AccountId::value),
                assignee.flatMap(db.accounts::find)
                        .map(account -> account.email().value()),
                last(id).map(m -> new LastRow(m.number(), m.author().side(), m.text(), m.at())),
                unread(reader, Optional.of(id)),
                mark(id, reader.account()).number(),
                seenByOthers(partner, reader.side()),
                db.messaging
                        .openUntil
                        .find(partner.account())
                        .filter(clock.instant()::isBefore)
                        .isPresent());
    }

    private Optional<Message> last(PartnerId id) {
        return db.messaging
                .conversations
                .find(id)
                .flatMap(c ->
                        db.messaging.messages.find(new MessageKey(id, c.said().all())));
    }

    private Mark mark(PartnerId id, AccountId account) {
        return db.messaging.marks.find(new MarkKey(id, account)).orElse(new Mark(0, 0));
    }

    private long seenByOthers(Partner partner, Side side) {
        if (side == Side.TEAM) return mark(partner.id(), partner.account()).number();
        return db.accounts
                .all()
                .filter(account -> !account.id().equals(partner.account()))
                .mapToLong(account -> mark(partner.id(), account.id()).number())
                .max()
                .orElse(0);
    }

    @Override
    public List<MessageRow> messages(PartnerId partner, Stretch stretch) {
        var inOrder = Comparator.comparing(Message::number);
        return db.read(() -> db.messaging
                .messages
                .all()
                .filter(m -> m.conversation().equals(partner))
                .filter(m -> stretch.before() ? m.number() < stretch.number() : m.number() > stretch.number())
                .sorted(stretch.before() ? inOrder.reversed() : inOrder)
                .limit(stretch.size())
                .sorted(inOrder)
                .map(this::row)
                .toList());
    }

    private MessageRow row(Message message) {
        String author = message.author().side() == Side.PARTNER
                ? db.partners
                        .find(message.conversation())
                        .orElseThrow()
                        .profile()
                        .name()
                : db.accounts
                        .find(message.author().account())
                        .orElseThrow()
                        .email()
                        .value();
        var files = db.messaging
                .files
                .all()
                .filter(kept -> kept.file().conversation().equals(Optional.of(message.conversation()))
                        && kept.message().equals(Optional.of(message.number())))
                .map(MemoryFiles.Kept::file)
                .sorted(Comparator.comparing(file -> file.id().value().toString()))
                .toList();
        return new MessageRow(message, author, files);
    }

    @Override
    public long waiting(AccountId reader) {
        var me = new Speaker(reader, Side.TEAM);
        return db.read(() -> db.messaging
                .conversations
                .all()
                .filter(c -> unread(me, Optional.of(c.partner())) > 0)
                .count());
    }

    @Override
    public long unread(Speaker reader, Optional<PartnerId> partner) {
        return db.read(() -> db.messaging
                .conversations
                .all()
                .filter(c -> partner.map(c.partner()::equals).orElse(true))
                .mapToLong(c -> c.said().by(reader.side().other())
                        - mark(c.partner(), reader.account()).seen())
                .sum());
    }
}
