package org.partnercabinet.http.messaging;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.messaging.AssignConversation;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.messaging.ConversationQueries.Filter;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** The team talks with partners in a browser: all conversations beside the one that is open. */
public final class TeamChatPages implements Resource {
    static final String ROOT = "/admin/chat";
    private static final String ONE = ROOT + "/{id}";
    private static final Field[] FILTERS = {text("q").max(100), bool("unread"), oneOf("assigned", "me", "nobody")};

    private static final Body ASSIGNEE = Body.of(Field.uuid("account_id"));

    private final ConversationQueries conversations;
    private final AssignConversation assign;
    private final PartnerQueries partners;
    private final IdentityQueries identities;
    private final ChatRoom room;
    private final Pages pages;

    public TeamChatPages(
            ConversationQueries conversations,
            AssignConversation assign,
            PartnerQueries partners,
            IdentityQueries identities,
            ChatRoom room,
            Pages pages) {
        this.conversations = conversations;
        this.assign = assign;
        this.partners = partners;
        this.identities = identities;
        this.room = room;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(ROOT).query(FILTERS).paged().sortedBy("last_at").handle(this::list),
                get(ROOT + "/new").query(text("q").max(100)).paged().handle(this::partners),
                get(ONE).query(FILTERS)
                        .query(ChatRoom.BEFORE)
                        .query(AnswerAtHand.CHOICE)
                        .paged()
                        .sortedBy("last_at")
                        .handle(call -> show(call, 200, room.begun(call))),
                get(ONE + "/messages")
                        .query(ChatRoom.BEFORE, integer("after", 0, ChatRoom.MOST))
                        .handle(call -> room.part(call, id(call), path(call))),
                ChatRoom.saying(ONE, Talking.TEAM)
                        .query(FILTERS)
                        .paged()
                        .sortedBy("last_at")
                        .handle(call ->
                                room.say(call, id(call), path(call), (status, form) -> show(call, status, form))),
                Endpoint.post(ONE + "/seen").page(Talking.TEAM).handle(call -> room.seen(call, id(call), path(call))),
                Endpoint.post(ONE + "/assign").page(Talking.TEAM).handle(this::assign));
    }

    private static EndpointDraft get(String path) {
        return Endpoint.get(path).page(Talking.TEAM);
    }

    private Answer list(Call call) {
        return pages.show(call, "messaging/conversations.jte", Map.of("list", conversations(call, "")));
    }

    private Answer show(Call call, int status, Filled form) {
        var chat = room.screen(call, id(call), path(call), form);
        var list = conversations(call, chat.talk().id().toString());
        var shown = Map.<String, Object>of("chat", chat, "list", list, "colleagues", colleagues());
        return pages.show(call, status, "messaging/conversation.jte", shown);
    }

    private ConversationList conversations(Call call, String open) {
        var me = new AccountId(call.visitor().account());
        var query = call.query();
        var assigned = query.textOrEmpty("assigned");
        var filter = new Filter(
                query.optionalText("q"),
                query.bool("unread", false),
                Optional.of(me).filter(account -> assigned.equals("me")),
                assigned.equals("nobody"));
        var found = conversations.list(me, filter, call.pageRequest());
        var rows = found.items().stream()
                .map(row -> ConversationView.of(row, Side.TEAM))
                .toList();
        return new ConversationList(
                rows, open, filter.q().orElse(""), filter.unread(), assigned, Pager.of(call, found.total()));
    }

    private Answer partners(Call call) {
        var q = call.query().optionalText("q");
        var paging = call.paging();
        var found = partners.list(Optional.of("approved"), q, new PageRequest(paging.page(), paging.size()));
        var shown = Map.<String, Object>of(
                "partners", found.items(), "q", q.orElse(""), "pager", Pager.of(call, found.total()));
        return pages.show(call, "messaging/begin.jte", shown);
    }

    /** Who may look after a conversation; of a large team the first 100. */
    private List<IdentityQueries.EmployeeRow> colleagues() {
        return identities.employees(Optional.empty(), Optional.empty(), new PageRequest(1, 100)).items().stream()
                .filter(row -> row.closed().isEmpty())
                .filter(row -> row.roles().contains(Role.ADMIN) || row.roles().contains(Role.MANAGER))
                .toList();
    }

    private Answer assign(Call call) {
        var to = call.form().check(ASSIGNEE).optionalUuid("account_id").map(AccountId::new);
        return Deed.of(
                call, path(call), to.isPresent() ? "chat.taken" : "chat.released", () -> assign.handle(id(call), to));
    }

    private static PartnerId id(Call call) {
        return new PartnerId(call.pathId("id"));
    }

    private static String path(Call call) {
        return ROOT + "/" + call.pathId("id");
    }
}
