package org.partnercabinet.http.messaging;

import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.moment;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.uuid;
import static org.partnercabinet.http.input.Field.uuids;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.messaging.BroadcastQueries;
import org.partnercabinet.application.messaging.CancelBroadcast;
import org.partnercabinet.application.messaging.CreateBroadcast;
import org.partnercabinet.application.messaging.DeleteBroadcast;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Broadcast.Letter;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Mistake;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** The company writes to partners: to all, to some, to one; now or later. */
public final class BroadcastsResource implements Resource {
    private static final String READ = "broadcasts:read";
    private static final String WRITE = "broadcasts:write";
    private static final int MOST_CHOSEN = 1000;
    private static final Body LETTER = Body.of(
            text("title").required().max(Letter.LONGEST_TITLE).example("Новые условия"),
            lines("text").required().max(Letter.LONGEST_TEXT).example("С 1 апреля вознаграждение 15 %."),
            oneOf("to", "all", "chosen")
                    .required()
                    .example("chosen")
                    .about("all: whoever is an approved partner when it goes out"),
            uuids("partner_ids").max(MOST_CHOSEN).about("whom it goes to, with `chosen`"),
            uuid("file_id").about("a file handed over for it by `POST /api/files`"),
            moment("send_at").about("when it goes out; at once if left out"));

    private final BroadcastQueries broadcasts;
    private final Commands commands;

    /** What can be done with broadcasts. */
    public record Commands(CreateBroadcast create, CancelBroadcast cancel, DeleteBroadcast delete) {}

    public BroadcastsResource(BroadcastQueries broadcasts, Commands commands) {
        this.broadcasts = broadcasts;
        this.commands = commands;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/broadcasts"), READ)
                        .summary("What was written to partners, newest first")
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(BroadcastView.class)
                        .handle(this::list),
                shared(Endpoint.post("/api/broadcasts"), WRITE)
                        .summary("Write to partners")
                        .body(LETTER.atMost(128 * 1024))
                        .idempotent()
                        .answers(201, BroadcastView.class)
                        .problems("partner.not-found", "file.not-found", "broadcast.in-the-past", "broadcast.too-late")
                        .handle(this::create),
                shared(Endpoint.get("/api/broadcasts/{id}"), READ)
                        .summary("One of them, and how many have read it")
                        .answers(200, BroadcastView.class)
                        .problems("broadcast.not-found")
                        .handle(call -> Answer.ok(view(id(call)))),
                shared(Endpoint.post("/api/broadcasts/{id}/cancellation"), WRITE)
                        .summary("It does not go out after all")
                        .idempotent()
                        .answers(200, BroadcastView.class)
                        .problems("broadcast.not-found", "broadcast.already-sent", "broadcast.cancelled")
                        .handle(this::cancel),
                shared(Endpoint.delete("/api/broadcasts/{id}"), WRITE)
                        .summary("Nobody sees it any more, nor its file")
                        .answersNothing(204)
                        .problems("broadcast.not-found", "broadcast.being-sent")
                        .handle(this::delete));
    }

    private static EndpointDraft shared(EndpointDraft draft, String scope) {
        return draft.tag("notifications").access(Talking.TEAM).scope(scope);
    }

    private Answer list(Call call) {
        var found = broadcasts.list(call.pageRequest());
        var items = found.items().stream().map(BroadcastView::of).toList();
        return Answer.ok(Page.of(items, call.paging(), found.total()));
    }

    private Answer create(Call call) {
        var input = call.input();
        var file = input.optionalUuid("file_id").map(FileId::new);
        var letter = new Letter(input.text("title"), input.text("text"), file);
        var wanted = new CreateBroadcast.Wanted(letter, receivers(input), input.optionalMoment("send_at"));
        var id = commands.create().handle(wanted, new AccountId(call.visitor().account()));
        return Answer.created("/api/broadcasts/" + id.value(), view(id));
    }

    /** Nobody named must never mean everybody. */
    private static List<PartnerId> receivers(Input input) {
        var named = input.uuids("partner_ids");
        boolean all = input.text("to").equals("all");
        if (all != named.isEmpty()) {
            var mistake = all ? Mistake.UNKNOWN : Mistake.REQUIRED;
            throw new InvalidInput(List.of(new FieldError("partner_ids", mistake.code(), Map.of())));
        }
        return named.stream().map(PartnerId::new).toList();
    }

    private Answer cancel(Call call) {
        commands.cancel().handle(id(call));
        return Answer.ok(view(id(call)));
    }

    private Answer delete(Call call) {
        commands.delete().handle(id(call));
        return Answer.nothing();
    }

    private BroadcastView view(BroadcastId id) {
        return broadcasts.one(id).map(BroadcastView::of).orElseThrow(() -> Refusal.notFound("broadcast"));
    }

    private static BroadcastId id(Call call) {
        return new BroadcastId(call.pathId("id"));
    }
}
