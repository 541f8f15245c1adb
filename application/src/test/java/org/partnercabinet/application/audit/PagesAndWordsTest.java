package org.partnercabinet.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.application.audit.AuditQueries.Filter;
import org.partnercabinet.application.audit.AuditQueries.Row;
import org.partnercabinet.application.landing.CreateLanding;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.application.landing.PublishLanding;
import org.partnercabinet.application.landing.RestoreRevision;
import org.partnercabinet.application.landing.UnpublishLanding;
import org.partnercabinet.application.link.AllowOrigins;
import org.partnercabinet.application.messaging.AssignConversation;
import org.partnercabinet.application.messaging.CancelBroadcast;
import org.partnercabinet.application.messaging.ChatSignals;
import org.partnercabinet.application.messaging.CreateBroadcast;
import org.partnercabinet.application.messaging.DeleteBroadcast;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.link.WebOrigin;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.partner.PartnerId;

/** Who changed landing pages, their images and sites, broadcasts and who looks after conversations is written down. */
class PagesAndWordsTest {
    private final World world = World.inMemory();
    private final Journal journal = new Journal(world.ports.auditTrail(), world.clock);
    private final PartnerId anna = world.partner("anna");
    private final Acting somebody = Acting.SYSTEM.as(world.admin);
    private final Landings landings = new AuditedLandings(world.ports.landing().landings(), journal);

    @Test
    void whatBecameOfAPage() {
        var tx = world.ports.transactions();
        var templates = world.ports.landing().templates();
        var create = new CreateLanding(tx, landings, templates, world.ports.partners(), UUID::randomUUID, world.clock);
        var id = by(() -> create.handle(anna, Starter.SERVICE, Language.EN, Optional.of("Spring")));
        var l = world.ports.landing();
        var stamp = new PublishLanding.Stamp(UUID::randomUUID, new java.util.Random(7), world.clock);
        var publish = new PublishLanding(tx, landings, l.images(), world.ports.links(), stamp);
        change(at(id).change(at(id).draft().at(Optional.of(new Slug("spring-sale"))), 1, world.clock.instant()));
        by(() -> publish.handle(Scope.everybody(), id, 2, world.admin));
        by(() -> new RestoreRevision(tx, landings, world.clock).handle(Scope.everybody(), id, 1, 3));
        by(() -> new UnpublishLanding(tx, landings, world.clock).handle(Scope.everybody(), id));
        assertThat(written("landing", id.value()))
                .containsExactly(
                        "landing.created {name=Spring, state=draft}",
                        "landing.changed {slug=spring-sale}",
                        "landing.published {revision=1, state=published}",
                        "landing.restored {draft_of_revision=1}",
                        "landing.unpublished {state=unpublished}");
    }

    @Test
    void imagesOfAPageAndSitesOfALink() {
        var l = world.ports.landing();
        var id = world.landing.create.handle(anna, Starter.SERVICE, Language.EN, Optional.empty());
        var image = new ImageId(UUID.randomUUID());
        var variant = new Picture.Variant("ab", 1, 1, "image/png", 3);
        var picture = new Picture(image, id, anna, List.of(variant), world.clock.instant());
        var images = new AuditedImages(l.images(), journal);
        run(() -> images.add(picture, List.of(new byte[3])));
        run(() -> images.remove(picture));
        assertThat(written("landing", id.value()))
                .containsExactly(
                        "landing.image.added {bytes=3, image=" + image.value() + "}", "landing.image.removed {}");

        var link = world.landing.addLink.handle(Scope.everybody(), id, "Blog", org.partnercabinet.domain.link.Utm.NONE);
        var origins = new AuditedLinkOrigins(l.origins(), world.ports.links(), journal);
        var allow = new AllowOrigins(world.ports.transactions(), world.ports.links(), origins);
        for (int same = 0; same < 2; same++) {
            act(() -> allow.handle(Scope.everybody(), link, List.of(new WebOrigin("https://blog.example"))));
        }
        assertThat(written("link", link.value()))
                .containsExactly("link.origins.changed {origins=https://blog.example}");
    }

    @Test
    void whoWroteCancelledAndDeletedABroadcast() {
        var m = world.ports.messaging();
        var tx = world.ports.transactions();
        var broadcasts = new AuditedBroadcasts(m.broadcasts(), journal);
        var stamp = new CreateBroadcast.Stamp(world.ports.outbox(), UUID::randomUUID, world.clock);
        var letter = new Broadcast.Letter("News", "There are", Optional.empty());
        var wanted = new CreateBroadcast.Wanted(letter, List.of(anna), Optional.empty());
        var id = by(() -> new CreateBroadcast(tx, broadcasts, m.files(), stamp).handle(wanted, world.admin));
        act(() -> new CancelBroadcast(tx, broadcasts).handle(id));
        act(() -> new DeleteBroadcast(tx, broadcasts).handle(id));
        assertThat(written("broadcast", id.value()))
                .containsExactly(
                        "broadcast.created {receivers=1, send_at=2026-03-02T09:00:00Z, state=scheduled, title=News,"
                                + " to_all=false}",
                        "broadcast.cancelled {state=cancelled}",
                        "broadcast.deleted {}");
    }

    @Test
    void whoLooksAfterAConversation() {
        var m = world.ports.messaging();
        var assign = new AssignConversation(
                world.ports.transactions(),
                new AuditedConversations(m.conversations(), journal),
                world.ports.partners(),
                m.team(),
                new ChatSignals(m.team(), world.ports.partners(), m.events()),
                world.clock);
        for (int same = 0; same < 2; same++) act(() -> assign.handle(anna, Optional.of(world.admin)));
        act(() -> assign.handle(anna, Optional.empty()));
        assertThat(written("conversation", anna.value()))
                .containsExactly(
                        "conversation.assigned {assignee=" + world.admin.value() + "}", "conversation.assigned {}");
        assertThat(rows(Scope.of(anna)))
                .as("who works for the company is nothing to partners")
                .noneMatch(row -> row.action().equals("conversation.assigned"));
    }

    private Landing at(org.partnercabinet.domain.landing.LandingId id) {
        return landings.find(id).orElseThrow();
    }

    private void change(Landing changed) {
        run(() -> landings.put(changed));
    }

    private void run(Runnable work) {
        act(() -> world.ports.transactions().run(work));
    }

    private void act(Runnable work) {
        by(() -> {
            work.run();
            return true;
        });
    }

    private <T> T by(Supplier<T> work) {
        return somebody.doing(work);
    }

    private List<Row> rows(Scope scope) {
        return world.ports.auditQueries().list(scope, Filter.ALL, Optional.empty(), 100);
    }

    /** Oldest first, with what is there afterwards. */
    private List<String> written(String kind, UUID id) {
        var rows = new java.util.ArrayList<>(rows(Scope.everybody()));
        java.util.Collections.reverse(rows);
        return rows.stream()
                .filter(row ->
                        row.subject().kind().equals(kind) && row.subject().id().equals(id.toString()))
                .map(row -> row.action() + " " + after(row.changes()))
                .toList();
    }

    private static Map<String, String> after(Map<String, AuditEntry.Change> changes) {
        var after = new java.util.TreeMap<String, String>();
        changes.forEach((field, change) -> change.after().ifPresent(text -> after.put(field, text)));
        return after;
    }
}
