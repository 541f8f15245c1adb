package org.partnercabinet.http.messaging;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.BroadcastQueries;
import org.partnercabinet.application.messaging.CreateBroadcast;
import org.partnercabinet.application.messaging.KeepFile;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Broadcast.Letter;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.Uuids;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** The team writes to partners in a browser: to all, to chosen ones, now or later; and sees who has read it. */
public final class BroadcastPages implements Resource {
    private static final String ROOT = "/admin/notifications";
    private static final int LARGEST = StoredFile.LARGEST + 256 * 1024;
    private static final int PAGE = 100;
    private static final int MOST_OFFERED = 500;
    private final BroadcastQueries broadcasts;
    private final BroadcastsResource.Commands commands;
    private final KeepFile keep;
    private final PartnerQueries partners;
    private final Supplier<ZoneId> zone;
    private final Pages pages;

    /** @param zone in which people write when it goes out */
    public BroadcastPages(
            BroadcastQueries broadcasts,
            BroadcastsResource.Commands commands,
            KeepFile keep,
            PartnerQueries partners,
            Supplier<ZoneId> zone,
            Pages pages) {
        this.broadcasts = broadcasts;
        this.commands = commands;
        this.keep = keep;
        this.partners = partners;
        this.zone = zone;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(Talking.TEAM)
                        .paged()
                        .sortedBy("created_at")
                        .handle(this::list),
                Endpoint.get(ROOT + "/new")
                        .page(Talking.TEAM)
                        .query(Field.uuid("partner_id"))
                        .handle(this::begin),
                Endpoint.post(ROOT)
                        .page(Talking.TEAM)
                        .body(Body.file(LARGEST))
                        .handle(call -> Forms.answer(
                                call,
                                WrittenLetter.BODY,
                                input -> send(call, input),
                                (status, form) -> compose(call, status, form))),
                Endpoint.get(ROOT + "/{id}").page(Talking.TEAM).handle(this::show),
                Endpoint.post(ROOT + "/{id}/cancel").page(Talking.TEAM).handle(this::cancel),
                Endpoint.post(ROOT + "/{id}/delete").page(Talking.TEAM).handle(this::delete));
    }

    private Answer list(Call call) {
        var found = broadcasts.list(call.pageRequest());
        var rows = found.items().stream().map(BroadcastView::of).toList();
        return pages.show(
                call, "messaging/broadcasts.jte", Map.of("rows", rows, "pager", Pager.of(call, found.total())));
    }

    private Answer begin(Call call) {
        var one = call.query().optionalUuid("partner_id");
        var form = one.map(id -> Map.of("to", "chosen", "partner_ids", id.toString()))
                .orElseGet(() -> Map.of("to", "all"));
        return compose(call, 200, Filled.of(form));
    }

    private Answer compose(Call call, int status, Filled form) {
        var offered = new ArrayList<PartnerQueries.PartnerRow>();
        long total = MOST_OFFERED;
        for (int page = 1; offered.size() < Math.min(total, MOST_OFFERED); page++) {
            var found = partners.list(Optional.of("approved"), Optional.empty(), new PageRequest(page, PAGE));
            total = found.total();
            if (found.items().isEmpty()) break;
            offered.addAll(found.items());
        }
        form.form().values("partner_ids").stream()
                .filter(id ->
                        offered.stream().noneMatch(row -> row.id().toString().equals(id)))
                .flatMap(id -> named(id).stream())
                .forEach(row -> offered.add(0, row));
        var shown = Map.<String, Object>of(
                "form",
                form,
                "key",
                Optional.of(form.value("client_key"))
                        .filter(key -> !key.isEmpty())
                        .orElseGet(() -> java.util.UUID.randomUUID().toString()),
                "partners",
                offered,
                "total",
                total,
                "zone",
                zone.get().getId());
        return pages.show(call, status, "messaging/compose.jte", shown);
    }

    private Optional<PartnerQueries.PartnerRow> named(String id) {
        return Uuids.read(id).flatMap(known -> partners.one(new PartnerId(known)));
    }

    private Answer send(Call call, Input input) {
        var by = new AccountId(call.visitor().account());
        var receivers = WrittenLetter.receivers(input);
        var due = WrittenLetter.due(input, zone.get());
        Optional<FileId> file = call.files().stream()
                .findFirst()
                .map(given -> keep.handle(Optional.empty(), by, given.name(), given.bytes())
                        .id());
        var letter = new Letter(input.text("title"), input.text("text"), file);
        var id = commands.create()
                .handle(new CreateBroadcast.Wanted(letter, receivers, due, input.optionalText("client_key")), by);
        return Deed.done(call, ROOT + "/" + id.value(), due.isPresent() ? "letters.scheduled" : "letters.sent");
    }

    private Answer show(Call call) {
        var letter = broadcasts.one(id(call)).map(BroadcastView::of).orElseThrow(() -> Refusal.notFound("broadcast"));
        return pages.show(call, "messaging/broadcast.jte", Map.of("letter", letter));
    }

    private Answer cancel(Call call) {
        return Deed.of(
                call,
                ROOT + "/" + call.pathId("id"),
                "letters.cancelled",
                () -> commands.cancel().handle(id(call)));
    }

    private Answer delete(Call call) {
        return Deed.of(call, ROOT, "letters.deleted", () -> commands.delete().handle(id(call)));
    }

    private static BroadcastId id(Call call) {
        return new BroadcastId(call.pathId("id"));
    }
}
