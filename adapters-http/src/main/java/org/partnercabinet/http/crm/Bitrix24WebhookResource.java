package org.partnercabinet.http.crm;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Where Bitrix24 sends its events. They are checked, kept and answered at once; what they are about is read later. */
public final class Bitrix24WebhookResource implements Resource {
    private static final int MOST_BYTES = 64 * 1024;

    private final CrmEvents events;
    private final HintQueue queue;

    public Bitrix24WebhookResource(CrmEvents events, HintQueue queue) {
        this.events = events;
        this.queue = queue;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/webhooks/bitrix24")
                .tag("webhooks")
                .summary("An event of Bitrix24, as it sends them")
                .access(Access.open())
                .body(Body.of().ignoringUnknown().in(Body.Formats.FORM).atMost(MOST_BYTES))
                .answersNothing(200)
                .problems("webhook.bad-token", "webhook.malformed", "request.too-many")
                .handleLater(this::receive));
    }

    private CompletionStage<Answer> receive(Call call) {
        return queue.submit(events.read(call.bodyText())).thenApply(kept -> Answer.bytes(200, "", new byte[0]));
    }
}
