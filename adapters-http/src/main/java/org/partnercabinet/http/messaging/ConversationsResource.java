package org.partnercabinet.http.messaging;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.messaging.AssignConversation;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.messaging.ConversationQueries.Filter;
import org.partnercabinet.application.messaging.SeeMessages;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Visitor;

/** Conversations: whose, by whom looked after, and up to where they were seen. */
public final class ConversationsResource implements Resource {
    private static final String CHAT = "chat";
    private static final long MOST = 999_999_999_999L;

    private final ConversationQueries conversations;
    private final SeeMessages see;
    private final AssignConversation assign;

    public ConversationsResource(ConversationQueries conversations, SeeMessages see, AssignConversation assign) {
        this.conversations = conversations;
        this.see = see;
        this.assign = assign;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/conversations")
                        .tag(CHAT)
                        .summary("Conversations, that of the newest message first")
                        .description("A partner has one, whether something was said in it or not. The team sees those"
                                + " in which something was said or which somebody looks after.")
                        .access(Talking.BOTH)
                        .scope("chat:read")
                        .query(
                                text("q").about("beginnings of words of the partner's name, e-mail, company or code"),
                                bool("unread").about("true: only those with something unread"),
                                oneOf("assigned", "me", "nobody"))
                        .paged()
                        .sortedBy("last_at")
                        .answersPage(ConversationView.class)
                        .handle(this::list),
                Endpoint.get("/api/conversations/{id}")
                        .tag(CHAT)
                        .summary("The conversation with a partner")
                        .access(Talking.BOTH)
                        .scope("chat:read")
                        .answers(200, ConversationView.class)
                        .problems("conversation.not-found")
                        .handle(call -> Answer.ok(view(call.visitor(), id(call)))),
                Endpoint.post("/api/conversations/{id}/seen")
                        .tag(CHAT)
                        .summary("The reader has seen everything up to a message")
                        .description("For the reader alone, and never going back.")
                        .access(Talking.BOTH)
                        .scope("chat:write")
                        .body(Body.of(integer("number", 1, MOST)
                                .required()
                                .about("of the last message that was seen")
                                .example(1)))
                        .answers(200, ConversationView.class)
                        .problems("conversation.not-found")
                        .handle(this::see),
                Endpoint.put("/api/conversations/{id}/assignee")
                        .tag(CHAT)
                        .summary("Who of the team looks after it")
                        .access(Talking.TEAM)
                        .scope("chat:write")
                        .body(Body.of(Field.uuid("account_id")
                                .nullable()
                                .about("an administrator or a manager; null: nobody in particular")))
                        .answers(200, ConversationView.class)
                        .problems("conversation.not-found", "conversation.assignee-not-in-team")
                        .handle(this::assign));
    }

    private Answer list(Call call) {
        var visitor = call.visitor();
        var paging = call.paging();
        if (!Talking.isOfTeam(visitor)) {
            var own = Talking.own(visitor).orElseThrow(() -> Refusal.notFound("conversation"));
            var items = paging.page() == 1 ? List.of(view(visitor, own)) : List.<ConversationView>of();
            return Answer.ok(Page.of(items, paging, 1));
        }
        var query = call.query();
        var me = new AccountId(visitor.account());
        var assigned = query.textOrEmpty("assigned");
        var filter = new Filter(
                query.optionalText("q"),
                query.bool("unread", false),
                Optional.of(me).filter(account -> assigned.equals("me")),
                assigned.equals("nobody"));
        var found = conversations.list(me, filter, call.pageRequest());
        return Answer.ok(Page.of(
                found.items().stream()
                        .map(row -> ConversationView.of(row, Side.TEAM))
                        .toList(),
                paging,
                found.total()));
    }

    private Answer see(Call call) {
        var partner = id(call);
        view(call.visitor(), partner);
        see.handle(partner, reader(call.visitor(), partner), call.input().number("number"));
        return Answer.ok(view(call.visitor(), partner));
    }

    private Answer assign(Call call) {
        var partner = id(call);
        view(call.visitor(), partner);
        assign.handle(partner, call.input().optionalUuid("account_id").map(AccountId::new));
        return Answer.ok(view(call.visitor(), partner));
    }

    private ConversationView view(Visitor visitor, PartnerId partner) {
        var reader = reader(visitor, partner);
        return conversations
                .one(partner, reader)
                .map(row -> ConversationView.of(row, reader.side()))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }

    private static Speaker reader(Visitor visitor, PartnerId partner) {
        return Talking.in(visitor, partner);
    }

    private static PartnerId id(Call call) {
        return new PartnerId(call.pathId("id"));
    }
}
