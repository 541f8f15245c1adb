package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.crm.Sweeping;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.application.outbox.SendAgain;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.outbox.BuriedView;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** How we get on with Bitrix24, in a browser: what waits, what failed, the sweeps. */
public final class CrmHealthPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String DELIVERIES = Bitrix24Tabs.ROOT + "/deliveries";
    private static final Body DELIVERY = Body.of(
            Field.text("topic").max(50).required(),
            Field.text("subject").max(100).required());

    private final CrmHealthResource health;
    private final SyncResource sync;
    private final Sweeping sweeping;
    private final Failed failed;
    private final Pages pages;

    /** What was laid aside, and having it tried again. */
    public record Failed(OutboxQueries outbox, SendAgain again) {}

    public CrmHealthPages(CrmHealthResource health, SyncResource sync, Sweeping sweeping, Failed failed, Pages pages) {
        this.health = health;
        this.sync = sync;
        this.sweeping = sweeping;
        this.failed = failed;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(Bitrix24Tabs.ROOT).page(ADMINS).handle(this::health),
                Endpoint.post(Bitrix24Tabs.ROOT + "/sync")
                        .page(ADMINS)
                        .handle(call -> Deed.of(
                                call,
                                Bitrix24Tabs.ROOT,
                                "bitrix24.sync-begun",
                                () -> sweeping.handle(
                                        new AccountId(call.visitor().account())))),
                Endpoint.get(DELIVERIES).page(ADMINS).paged().handle(this::deliveries),
                Endpoint.post(DELIVERIES + "/again").page(ADMINS).handle(this::again),
                Endpoint.post(DELIVERIES + "/again-all").page(ADMINS).handle(this::againAll));
    }

    private Answer health(Call call) {
        return pages.show(call, "crm/health.jte", Map.of("health", health.health(), "sync", sync.now()));
    }

    private Answer deliveries(Call call) {
        var page = failed.outbox().buried(Pager.request(call));
        return pages.show(
                call,
                "crm/deliveries.jte",
                Map.of(
                        "deliveries", page.map(BuriedView::of).items(),
                        "pager", Pager.of(call, page.total())));
    }

    private Answer again(Call call) {
        var input = call.form().check(DELIVERY);
        return Deed.of(
                call,
                DELIVERIES,
                "bitrix24.again-done",
                () -> failed.again().handle(input.text("topic"), input.text("subject")));
    }

    /** The hundred oldest: when the reason was mended, all of them go. */
    private Answer againAll(Call call) {
        return Deed.of(
                call,
                DELIVERIES,
                "bitrix24.again-all-done",
                () -> failed.outbox().buried(new PageRequest(1, 100)).items().forEach(this::sendAgain));
    }

    private void sendAgain(OutboxQueries.Buried row) {
        try {
            failed.again().handle(row.topic(), row.subject());
        } catch (Refusal goneMeanwhile) {
            if (goneMeanwhile.kind() != Refusal.Kind.NOT_FOUND) throw goneMeanwhile;
        }
    }
}
