package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.DistributionCases;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.World;
import org.partnercabinet.application.distribution.AcceptAppeals.Accepted;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;
import org.partnercabinet.domain.link.ClickId;

/** A world whose distribution is spoken to in short words. */
final class CallCentre {
    final World world;
    final DistributionCases cases;
    final Actor admin;

    CallCentre(World world) {
        this.world = world;
        this.cases = world.distribution();
        this.admin = Actor.admin(world.admin);
    }

    OperatorId operator(String name, int limit) {
        return cases.addOperator.handle(AddOperator.Setup.of(name, limit)).id();
    }

    /** Who is that employee in Bitrix24. */
    OperatorId operator(String name, int limit, long portalUser) {
        OperatorId id = operator(name, limit);
        cases.changeOperator.handle(id, o -> o.is(profile(name, portalUser)), admin);
        return id;
    }

    static Operator.Profile profile(String name, long portalUser) {
        return new Operator.Profile(name, "", Optional.empty(), Optional.of(portalUser));
    }

    /** Which appeals go to Bitrix24 from now on. */
    void appealsGo(CrmSettings.Appeals appeals) {
        CrmSettings usual = world.portal.settings.get();
        var settings = new CrmSettings(usual.entry(), List.of(), usual.tracking(), usual.sweep(), appeals);
        world.ports.transactions().run(() -> world.ports.crmSetup().put(settings));
    }

    /** All that waits is delivered, also what is tried again or looked at a second time. */
    void settle() {
        for (int i = 0; i < 5; i++) {
            world.deliverAll();
            world.passes(Duration.ofSeconds(30));
        }
        world.deliverAll();
    }

    SourceId source(Algorithm algorithm) {
        return source(Source.Rules.by(algorithm));
    }

    SourceId source(Source.Rules rules) {
        return cases.addSource
                .handle("Источник " + UUID.randomUUID(), Optional.empty(), rules)
                .id();
    }

    static Source.Rules sticky(Sticky.Mode mode) {
        return new Source.Rules(
                Algorithm.SMOOTH, new Sticky(mode, Sticky.Scope.SOURCE, 30, 300), true, 5, Optional.empty());
    }

    /** One weight for all. */
    void weigh(SourceId source, int weight, OperatorId... operators) {
        List<SetWeights.Weight> weights = new ArrayList<>();
        for (OperatorId operator : operators) weights.add(new SetWeights.Weight(operator, weight));
        cases.setWeights.handle(source, weights);
    }

    void weigh(SourceId source, Map<OperatorId, Integer> weights) {
        cases.setWeights.handle(
                source,
                weights.entrySet().stream()
                        .map(w -> new SetWeights.Weight(w.getKey(), w.getValue()))
                        .toList());
    }

    /** Somebody new turns to the source. */
    Accepted comes(SourceId source) {
        return comes(source, "tg_" + UUID.randomUUID());
    }

    Accepted comes(SourceId source, String external) {
        return cases.accept.handle(appeal(source, external, false));
    }

    static NewAppeal appeal(SourceId source, String external, boolean urgent) {
        return appeal(source, external, urgent, Optional.empty());
    }

    static NewAppeal appeal(SourceId source, String external, boolean urgent, Optional<ClickId> click) {
        var lead = new NewAppeal.NewLead(
                Optional.of(new ExternalId(external)), "", Optional.empty(), Optional.empty(), Optional.empty());
        return new NewAppeal(source, lead, "Здравствуйте", urgent, click);
    }

    void closes(AppealId appeal) {
        cases.close.handle(appeal, "", admin);
    }

    Appeal read(AppealId id) {
        return world.ports
                .transactions()
                .inTransaction(() -> cases.ports.appeals().get(id));
    }

    Optional<OperatorId> owner(AppealId id) {
        return read(id).assignment().map(Assignment::operator);
    }

    Operator read(OperatorId id) {
        return world.ports
                .transactions()
                .inTransaction(() -> cases.ports.operators().get(id));
    }

    Source source(SourceId id) {
        return world.ports
                .transactions()
                .inTransaction(() -> cases.ports.sources().get(id));
    }

    int load(OperatorId id) {
        return read(id).load();
    }

    List<AppealId> queue(SourceId source) {
        return cases.ports.appealQueries().queue(Optional.of(source), new PageRequest(1, 100)).items().stream()
                .map(AppealQueries.AppealRow::id)
                .toList();
    }
}
