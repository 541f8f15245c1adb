package org.partnercabinet.http.messaging;

import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** A partner talks with the team in a browser. */
public final class PartnerChatPages implements Resource {
    private static final String ROOT = "/partner/chat";
    private static final Access PARTNERS = Access.roles(Role.PARTNER);

    private final ChatRoom room;
    private final Pages pages;

    public PartnerChatPages(ChatRoom room, Pages pages) {
        this.room = room;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(PARTNERS)
                        .query(ChatRoom.BEFORE)
                        .handle(call -> show(call, 200, Filled.empty())),
                Endpoint.get(ROOT + "/messages")
                        .page(PARTNERS)
                        .query(ChatRoom.BEFORE, Field.integer("after", 0, ChatRoom.MOST))
                        .handle(call -> room.part(call, own(call), ROOT)),
                ChatRoom.saying(ROOT, PARTNERS)
                        .handle(call -> room.say(call, own(call), ROOT, (status, form) -> show(call, status, form))),
                Endpoint.post(ROOT + "/seen").page(PARTNERS).handle(call -> room.seen(call, own(call), ROOT)));
    }

    private Answer show(Call call, int status, Filled form) {
        return pages.show(call, status, "messaging/chat.jte", Map.of("chat", room.screen(call, own(call), ROOT, form)));
    }

    private static PartnerId own(Call call) {
        return Talking.own(call.visitor()).orElseThrow(() -> Refusal.notFound("conversation"));
    }
}
