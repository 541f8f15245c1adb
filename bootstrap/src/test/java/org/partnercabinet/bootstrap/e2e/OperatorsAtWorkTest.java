package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bootstrap.wiring.DistributionStores;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/** Appeals are given out, and whom partners bring goes to operators, in the product as it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsAtWorkTest {
    private static final long PORTAL_USER = 17;

    private final RunningApp running = new RunningApp(Databases.h2());
    private final org.partnercabinet.bootstrap.wiring.Distribution core = running.app.core().distribution;
    private final DistributionStores stores = running.app.stores().distribution;

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void whom_a_partner_brings_becomes_an_appeal_and_its_operator_responsible_in_the_portal() {
        SourceId source = source("Партнёры");
        OperatorId anna = operator("Анна", Optional.of(PORTAL_USER));
        core.setWeights.handle(source, List.of(new SetWeights.Weight(anna, 10)));
        core.leadLink.handle(Optional.empty(), Optional.of(source));
        Api partner = MainJobContract.approvedPartner(running.api, running.admin(), "p@operators.example");
        var brought =
                partner.post("/api/referrals", Map.of("name", "Иван", "phone", "+79005550199", "comment", "Хочу сайт"));
        assertThat(brought.status()).as(brought.text()).isEqualTo(201);
        var row = Api.until(() -> rows(source), rows -> rows.size() == 1).get(0);
        assertThat(row.message()).isEqualTo("Хочу сайт");
        assertThat(row.operator().map(AppealQueries.OperatorRef::id)).contains(anna);
        String address = "/api/referrals/" + brought.at("/id");
        var sent = Api.until(() -> partner.get(address), r -> r.at("/crm/state").equals("sent"));
        long id = sent.json().at("/crm/id").asLong();
        EntityType type = sent.at("/crm/entity").equals("lead") ? EntityType.LEAD : EntityType.DEAL;
        Api.until(
                () -> running.portal.state().find(type, id).orElseThrow().get("assignedById"),
                user -> user.equals(PORTAL_USER));
        running.settled();
    }

    @Test
    void who_waits_is_served_by_whoever_comes() {
        SourceId source = source("Бот");
        var lead = new NewAppeal.NewLead(
                Optional.of(new ExternalId("tg_1")), "", Optional.empty(), Optional.empty(), Optional.empty());
        var accepted = core.acceptAppeals.handle(new NewAppeal(source, lead, "", false, Optional.empty()));
        assertThat(accepted.position()).contains(1L);
        OperatorId boris = operator("Борис", Optional.empty());
        core.setWeights.handle(source, List.of(new SetWeights.Weight(boris, 1)));
        assertThat(rows(source).get(0).operator().map(AppealQueries.OperatorRef::id))
                .contains(boris);
    }

    private SourceId source(String name) {
        return core.addSource
                .handle(name, Optional.empty(), Source.Rules.DEFAULT)
                .id();
    }

    private OperatorId operator(String name, Optional<Long> portalUser) {
        var profile = new Operator.Profile(name, "", Optional.empty(), portalUser);
        return core.addOperator
                .handle(new AddOperator.Setup(profile, true, 5, Presence.AVAILABLE, Optional.empty()))
                .id();
    }

    private List<AppealQueries.AppealRow> rows(SourceId source) {
        var filter = AppealQueries.Filter.ALL.at(source);
        return stores.appealQueries.list(filter, new PageRequest(1, 100)).items();
    }
}
