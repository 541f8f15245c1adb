package org.partnercabinet.persistence.messaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.SearchWords;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.partner.PartnerWords;

/** Conversations as those who take part see them, from the database. */
public final class JdbiConversationQueries implements ConversationQueries {
    /** Reads the index of the newest first, also where nothing narrows it. */
    private static final String ANY_TIME = "c.last_at > timestamp with time zone '1970-01-01 00:00:00+00:00'";

    /** Asked row by row: as "exists", PostgreSQL may read all accounts first. */
    private static final String NOBODYS = """
            (c.assignee is null
             or (select x.closed_code from account x where x.id = c.assignee) is not null)""";

    private static final String UNREAD = """
            c.by_partner > coalesce((select m.seen from chat_mark m where m.partner = c.partner and m.account = :me), 0)""";

    private static final RowMapper<MessageRow> MESSAGE = (result, context) ->
            new MessageRow(ChatColumns.MESSAGE.map(result, context), result.getString("author_name"), List.of());

    private final Database database;
    private final Clock clock;

    public JdbiConversationQueries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Page<ConversationRow> list(AccountId reader, Filter filter, PageRequest page) {
        var rows = new Listing<>(
                        ConversationRows.COLUMNS,
                        "chat_conversation c",
                        "join partner p on p.id = c.partner " + ConversationRows.JOINS,
                        "c.last_at desc, c.partner desc",
                        ConversationRows.mapper(Side.TEAM))
                .of("c.assignee", "assignee", filter.assignee())
                .where(ANY_TIME)
                .with("me", reader)
                .with("now", clock.instant());
        if (filter.q().isPresent()) {
            List<String> wanted = SearchWords.wanted(filter.q().get());
            if (wanted.isEmpty()) return new Page<>(List.of(), page.page(), page.size(), 0);
            for (int i = 0; i < wanted.size(); i++) PartnerWords.narrow(rows, "c.partner", wanted.get(i), i);
        }
        if (filter.unassigned()) rows.where(NOBODYS);
        if (filter.unread()) rows.where(UNREAD);
        return database.with(handle -> rows.page(handle, page));
    }

    @Override
    public Optional<ConversationRow> one(PartnerId partner, Speaker reader) {
        return database.with(handle -> handle.createQuery("select " + ConversationRows.COLUMNS
                        + " from partner p left join chat_conversation c on c.partner = p.id " + ConversationRows.JOINS
                        + " where p.id = :partner")
                .bind("partner", partner)
                .bind("me", reader.account())
                .bind("now", clock.instant())
                .map(ConversationRows.mapper(reader.side()))
                .findOne());
    }

    @Override
    public List<MessageRow> messages(PartnerId partner, Stretch stretch) {
        return database.with(handle -> {
            var found = new ArrayList<>(stretch(handle, partner, stretch));
            if (stretch.before()) Collections.reverse(found);
            if (found.isEmpty()) return List.of();
            Map<Long, List<StoredFile>> files = files(handle, partner, found);
            return found.stream()
                    .map(row -> new MessageRow(
                            row.message(),
                            row.author(),
                            files.getOrDefault(row.message().number(), List.of())))
                    .toList();
        });
    }

    private static List<MessageRow> stretch(Handle handle, PartnerId partner, Stretch stretch) {
        String direction = stretch.before() ? "desc" : "asc";
        return handle.createQuery("""
                        select m.*, case when m.side = 'partner' then p.name else a.email end as author_name
                        from chat_message m
                        join account a on a.id = m.author
                        join partner p on p.id = m.partner
                        where m.partner = :partner and m.number %s :number
                        order by m.partner %s, m.number %s limit :size""".formatted(stretch.before() ? "<" : ">", direction, direction))
                .bind("partner", partner)
                .bind("number", stretch.number())
                .bind("size", stretch.size())
                .map(MESSAGE)
                .list();
    }

    private static Map<Long, List<StoredFile>> files(Handle handle, PartnerId partner, List<MessageRow> messages) {
        var files = new HashMap<Long, List<StoredFile>>();
        handle.createQuery("""
                        select f.* from stored_file f
                        where f.conversation = :partner and f.message between :first and :last
                        order by f.conversation, f.message, f.id""")
                .bind("partner", partner)
                .bind("first", messages.get(0).message().number())
                .bind("last", messages.get(messages.size() - 1).message().number())
                .map((result, context) -> Map.entry(result.getLong("message"), ChatColumns.FILE.map(result, context)))
                .forEach(file -> files.computeIfAbsent(file.getKey(), number -> new ArrayList<>())
                        .add(file.getValue()));
        return files;
    }

    @Override
    public long waiting(AccountId reader) {
        return database.with(handle -> handle.createQuery(
                        "select count(*) from chat_conversation c where " + ANY_TIME + " and " + UNREAD)
                .bind("me", reader)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long unread(Speaker reader, Optional<PartnerId> partner) {
        String said = reader.side() == Side.TEAM ? "c.by_partner" : "c.by_team";
        return database.with(handle -> handle.createQuery("select coalesce(sum(" + said
                        + " - coalesce(m.seen, 0)), 0) from chat_conversation c"
                        + " left join chat_mark m on m.partner = c.partner and m.account = :me where "
                        + (partner.isPresent() ? "c.partner = :partner" : ANY_TIME))
                .bind("me", reader.account())
                .bind("partner", partner)
                .mapTo(Long.class)
                .one());
    }
}
