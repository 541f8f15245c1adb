package org.partnercabinet.http.crm;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.Sweeping;
import org.partnercabinet.application.crm.Sweeps;
import org.partnercabinet.application.crm.Sweeps.Sweep;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.http.crm.SyncView.SyncRunView;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Administrators watch the sweeps and have them run now. */
public final class SyncResource implements Resource {
    private static final String PATH = "/api/crm/sync";

    private final Sweeping sweeping;
    private final Sweeps sweeps;
    private final Supplier<CrmSettings> settings;

    public SyncResource(Sweeping sweeping, Sweeps sweeps, Supplier<CrmSettings> settings) {
        this.sweeping = sweeping;
        this.sweeps = sweeps;
        this.settings = settings;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .tag("crm")
                        .summary("How the sweeps of leads and deals go")
                        .access(Access.roles(Role.ADMIN))
                        .scope("outbox:read")
                        .answers(200, SyncView.class)
                        .handle(call -> Answer.ok(now())),
                Endpoint.post(PATH)
                        .tag("crm")
                        .summary("Have the sweeps run now, also when they are off")
                        .description("As a job, see `GET /api/jobs`; one at a time, whoever asks.")
                        .access(Access.roles(Role.ADMIN))
                        .scope("outbox:write")
                        .answers(200, SyncView.class)
                        .handle(this::run));
    }

    private Answer run(Call call) {
        sweeping.handle(new AccountId(call.visitor().account()));
        return Answer.ok(now());
    }

    SyncView now() {
        List<Sweep> known = sweeps.all();
        Optional<Job> asked = sweeping.asked();
        CrmSettings.Sweep wanted = settings.get().sweep();
        var runs = Arrays.stream(Entity.values())
                .map(entity -> run(
                        entity,
                        asked,
                        known.stream().filter(it -> it.entity() == entity).findFirst()))
                .toList();
        return new SyncView(wanted.on(), (int) wanted.every().toMinutes(), runs);
    }

    private static boolean isToCome(Job asked, Optional<Sweep> sweep) {
        return sweep.filter(it -> it.finished().isPresent() && !it.started().isBefore(asked.queuedAt()))
                .isEmpty();
    }

    private SyncRunView run(Entity entity, Optional<Job> asked, Optional<Sweep> sweep) {
        Optional<Instant> next = sweeping.next(entity);
        // With the next one due and nobody at it, one that did not end was cut off.
        boolean running = sweep.filter(it -> it.finished().isEmpty()).isPresent() && next.isEmpty()
                || asked.filter(job -> isToCome(job, sweep)).isPresent();
        return new SyncRunView(
                entity,
                running,
                sweep.map(Sweep::started),
                sweep.flatMap(Sweep::finished),
                sweep.map(Sweep::seen).orElse(0L),
                sweep.map(Sweep::changed).orElse(0L),
                sweep.flatMap(Sweep::failure),
                next);
    }
}
