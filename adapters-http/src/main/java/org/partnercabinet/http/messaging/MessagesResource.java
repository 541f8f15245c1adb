package org.partnercabinet.http.messaging;

import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.uuids;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.messaging.ConversationQueries.MessageRow;
import org.partnercabinet.application.messaging.ConversationQueries.Stretch;
import org.partnercabinet.application.messaging.SendMessage;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Slice;

/** What is said in a conversation. */
public final class MessagesResource implements Resource {
    private static final String CHAT = "chat";
    private static final String PATH = "/api/conversations/{id}/messages";
    private static final long MOST = 999_999_999_999L;
    private static final int SIZE = 50;
    private static final int LARGEST = 100;
    private static final int LONGEST_KEY = 64;
    private static final int MOST_A_MINUTE = 300;

    private final ConversationQueries conversations;
    private final SendMessage send;
    private final RateLimits limits;

    public MessagesResource(ConversationQueries conversations, SendMessage send, RateLimits limits) {
        this.conversations = conversations;
        this.send = send;
        this.limits = limits;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .tag(CHAT)
                        .summary("A stretch of a conversation, in the order it was said")
                        .description("The newest messages; with `before` the newest of those with smaller numbers, with"
                                + " `after` the oldest of those with greater ones. `next_cursor` is the number to go"
                                + " on from in that direction.")
                        .access(Talking.BOTH)
                        .scope("chat:read")
                        .query(
                                integer("before", 1, MOST),
                                integer("after", 0, MOST),
                                integer("size", 1, LARGEST).example(SIZE))
                        .answersSlice(MessageView.class)
                        .problems("conversation.not-found")
                        .handle(this::list),
                Endpoint.post(PATH)
                        .tag(CHAT)
                        .summary("Say something")
                        .description(
                                "Words, files, or both. Sent again under the same `client_key`, it is said once and"
                                        + " answered as before.")
                        .access(Talking.BOTH)
                        .scope("chat:write")
                        .body(Body.of(
                                lines("text").max(Message.LONGEST).example("Добрый день!"),
                                text("client_key").max(LONGEST_KEY).about("the sender's own name for the message"),
                                uuids("file_ids")
                                        .max(Message.MOST_FILES)
                                        .about("files the sender handed over for this conversation")))
                        .idempotent()
                        .answers(201, MessageView.class)
                        .problems("conversation.not-found", "file.not-found", "message.empty", "request.too-many")
                        .handle(this::say));
    }

    private Answer list(Call call) {
        var partner = new PartnerId(call.pathId("id"));
        var reader = present(call, partner);
        var query = call.query();
        int size = query.optionalInteger("size").orElse(SIZE);
        Optional<Long> after = query.optionalNumber("after");
        var stretch = after.map(number -> Stretch.after(number, size + 1))
                .orElseGet(() -> Stretch.before(query.optionalNumber("before").orElse(Long.MAX_VALUE), size + 1));
        var found = conversations.messages(partner, stretch);
        boolean more = found.size() > size;
        var rows = !more ? found : stretch.before() ? found.subList(1, size + 1) : found.subList(0, size);
        Optional<String> next = rows.isEmpty() || !more
                ? Optional.empty()
                : Optional.of(String.valueOf(
                        rows.get(stretch.before() ? 0 : size - 1).message().number()));
        return Answer.ok(new Slice<>(
                rows.stream().map(row -> MessageView.of(row, reader)).toList(), next));
    }

    private Answer say(Call call) {
        var partner = new PartnerId(call.pathId("id"));
        var author = present(call, partner);
        limits.take("messages", author.account().value().toString(), MOST_A_MINUTE, Duration.ofMinutes(1));
        var input = call.input();
        var files = input.uuids("file_ids").stream().map(FileId::new).toList();
        var words = new SendMessage.Words(input.textOrEmpty("text"), input.optionalText("client_key"), files);
        var said = send.handle(partner, author, words);
        MessageRow row = conversations
                .messages(partner, Stretch.after(said.number() - 1, 1))
                .get(0);
        var location = "/api/conversations/" + partner.value() + "/messages?after=" + (said.number() - 1) + "&size=1";
        return Answer.created(location, MessageView.of(row, author));
    }

    private Speaker present(Call call, PartnerId partner) {
        var speaker = Talking.in(call.visitor(), partner);
        if (conversations.one(partner, speaker).isEmpty()) {
            throw Refusal.notFound("conversation");
        }
        return speaker;
    }
}
