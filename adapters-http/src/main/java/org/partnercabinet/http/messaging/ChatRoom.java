package org.partnercabinet.http.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.messaging.ConversationQueries.Stretch;
import org.partnercabinet.application.messaging.KeepFile;
import org.partnercabinet.application.messaging.ReadyAnswers;
import org.partnercabinet.application.messaging.SeeMessages;
import org.partnercabinet.application.messaging.SendMessage;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.FileUpload;
import org.partnercabinet.http.web.RateLimits;

/** A conversation in a browser, the same for both sides: what was said, saying something, having seen it. */
public final class ChatRoom {
    static final long MOST = 999_999_999_999L;
    static final Field BEFORE = Field.integer("before", 1, MOST);
    /** All files of a message together, and the words. */
    private static final int LARGEST = StoredFile.LARGEST + 64 * 1024;

    private static final int SIZE = 50;
    private static final int MOST_AFTER = 100;
    private static final int MESSAGES_A_MINUTE = 300;
    private static final int FILES_AN_HOUR = 200;
    private static final Body WORDS = Body.of(
            Field.lines("text").max(Message.LONGEST), Field.text("client_key").max(64));
    private static final Body SEEN = Body.of(Field.integer("number", 1, MOST).required());

    private final ConversationQueries conversations;
    private final UseCases useCases;
    private final ReadyAnswers answers;
    private final RateLimits limits;
    private final Pages pages;

    /** What can be done in a conversation. */
    public record UseCases(SendMessage send, KeepFile keep, SeeMessages see) {}

    public ChatRoom(
            ConversationQueries conversations,
            UseCases useCases,
            ReadyAnswers answers,
            RateLimits limits,
            Pages pages) {
        this.answers = answers;
        this.conversations = conversations;
        this.useCases = useCases;
        this.limits = limits;
        this.pages = pages;
    }

    /** Whatever the conversation's page is asked with is declared here too: it is shown again when something is wrong. */
    static EndpointDraft saying(String path, Access who) {
        return Endpoint.post(path).page(who).body(Body.file(LARGEST)).query(BEFORE);
    }

    /** The whole of it. @param base the address of its page */
    ChatScreen screen(Call call, PartnerId partner, String base, Filled form) {
        var reader = Talking.in(call.visitor(), partner);
        var talk = talk(partner, reader);
        var before = call.query().optionalNumber(BEFORE.name());
        var filled = form.value("client_key").isEmpty() ? fresh() : form;
        var list = messages(partner, reader, talk, base, stretch(before));
        return new ChatScreen(talk, list, before.isPresent(), filled, atHand(call, reader));
    }

    private List<AnswerAtHand> atHand(Call call, Speaker reader) {
        return reader.side() == Side.TEAM
                ? AnswerAtHand.of(answers.all(), call.viewer().language())
                : List.of();
    }

    /** A composer with the answer in it that was chosen by a link. */
    Filled begun(Call call) {
        return AnswerAtHand.chosen(answers.all(), call.query())
                .map(ChatRoom::fresh)
                .orElseGet(Filled::empty);
    }

    /** An empty composer whose message is new. */
    private static Filled fresh() {
        return fresh("");
    }

    private static Filled fresh(String text) {
        return Filled.of(Map.of("text", text, "client_key", UUID.randomUUID().toString()));
    }

    private static Stretch stretch(Optional<Long> before) {
        return Stretch.before(before.orElse(Long.MAX_VALUE), SIZE + 1);
    }

    /** A piece of it: what came after a message, or before one. */
    Answer part(Call call, PartnerId partner, String base) {
        var reader = Talking.in(call.visitor(), partner);
        var query = call.query();
        var stretch = query.optionalNumber("after")
                .map(after -> Stretch.after(after, MOST_AFTER))
                .orElseGet(() -> stretch(query.optionalNumber(BEFORE.name())));
        var shown = messages(partner, reader, talk(partner, reader), base, stretch);
        return pages.show(call, "messaging/messages.jte", Map.of("list", shown));
    }

    private MessageList messages(
            PartnerId partner, Speaker reader, ConversationView talk, String base, Stretch stretch) {
        var found = conversations.messages(partner, stretch);
        boolean more = stretch.before() && found.size() > SIZE;
        var rows = (more ? found.subList(1, found.size()) : found)
                .stream().map(row -> MessageView.of(row, reader)).toList();
        return new MessageList(
                base, reader.side(), rows, more ? Optional.of(rows.get(0).number()) : Optional.empty(), talk);
    }

    Answer say(
            Call call, PartnerId partner, String base, java.util.function.BiFunction<Integer, Filled, Answer> again) {
        return Forms.answer(
                call,
                WORDS,
                input -> {
                    said(call, partner, input);
                    return call.isPart()
                            ? composer(call, 200, screen(call, partner, base, fresh()))
                            : Answer.seeOther(base + "#composer");
                },
                (status, form) -> call.isPart()
                        ? composer(call, 422, screen(call, partner, base, form))
                        : again.apply(status, form));
    }

    private Answer composer(Call call, int status, ChatScreen chat) {
        return pages.show(call, status, "messaging/composer.jte", Map.of("chat", chat));
    }

    private void said(Call call, PartnerId partner, Input input) {
        var author = Talking.in(call.visitor(), partner);
        talk(partner, author);
        var account = author.account().value().toString();
        limits.take("messages", account, MESSAGES_A_MINUTE, Duration.ofMinutes(1));
        var words = new SendMessage.Words(
                input.textOrEmpty("text"), input.optionalText("client_key"), files(call, partner, author));
        useCases.send().handle(partner, author, words);
    }

    private List<FileId> files(Call call, PartnerId partner, Speaker author) {
        return call.files().stream().map(file -> keep(file, partner, author)).toList();
    }

    private FileId keep(FileUpload file, PartnerId partner, Speaker author) {
        limits.take("files", author.account().value().toString(), FILES_AN_HOUR, Duration.ofHours(1));
        return useCases.keep()
                .handle(Optional.of(partner), author.account(), file.name(), file.bytes())
                .id();
    }

    Answer seen(Call call, PartnerId partner, String base) {
        var reader = Talking.in(call.visitor(), partner);
        talk(partner, reader);
        useCases.see().handle(partner, reader, call.form().check(SEEN).number("number"));
        return call.isPart() ? Answer.nothing() : Answer.seeOther(base + "#composer");
    }

    /** @throws Refusal NOT_FOUND {@code conversation} */
    ConversationView talk(PartnerId partner, Speaker reader) {
        return conversations
                .one(partner, reader)
                .map(row -> ConversationView.of(row, reader.side()))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }
}
