package org.partnercabinet.bootstrap.wiring;

import java.time.ZoneId;
import java.util.List;
import org.partnercabinet.http.distribution.Acting;
import org.partnercabinet.http.distribution.AppealDeskResource;
import org.partnercabinet.http.distribution.AppealInput;
import org.partnercabinet.http.distribution.AppealListsResource;
import org.partnercabinet.http.distribution.AppealQueue;
import org.partnercabinet.http.distribution.AppealsResource;
import org.partnercabinet.http.distribution.Days;
import org.partnercabinet.http.distribution.DecisionsResource;
import org.partnercabinet.http.distribution.LeadsResource;
import org.partnercabinet.http.distribution.LinkSourcesResource;
import org.partnercabinet.http.distribution.MiniCrmResource;
import org.partnercabinet.http.distribution.OperatorsResource;
import org.partnercabinet.http.distribution.SchedulesResource;
import org.partnercabinet.http.distribution.SourcesResource;
import org.partnercabinet.http.distribution.StatsResource;
import org.partnercabinet.http.web.Resource;

/** The resources of lead distribution. */
final class DistributionWeb {
    private final Stores s;
    private final DistributionStores d;
    private final Distribution use;
    private final Outside out;
    private final Acting acting;
    private final Days days;

    DistributionWeb(Stores stores, Distribution useCases, Outside outside, ZoneId zone) {
        this.s = stores;
        this.d = stores.distribution;
        this.use = useCases;
        this.out = outside;
        this.acting = new Acting(d.operators);
        this.days = new Days(zone, outside.clock());
    }

    /** @param queue takes appeals that come at once together. @param version of the product */
    List<Resource> resources(AppealQueue queue, String version) {
        return List.of(
                new MiniCrmResource(version),
                operators(),
                sources(),
                schedules(),
                appeals(queue),
                new LeadsResource(d.appealQueries, use.changeLead, out.phones()),
                desk(),
                new AppealListsResource(d.appealQueries, acting, days),
                decisions(),
                stats(),
                links());
    }

    private Resource operators() {
        return new OperatorsResource(use.addOperator, use.changeOperator, d.operators, d.queries, s.accounts, acting);
    }

    private Resource sources() {
        var useCases =
                new SourcesResource.UseCases(use.addSource, use.changeSource, use.setWeights, use.simulateSource);
        return new SourcesResource(useCases, d.queries, out.clock());
    }

    private Resource schedules() {
        return new SchedulesResource(use.saveSchedule, use.removeSchedule, d.schedules);
    }

    private Resource appeals(AppealQueue queue) {
        return new AppealsResource(queue, use.acceptAppeals, use.closeAppeal, new AppealInput(out.phones()), acting);
    }

    private Resource desk() {
        var useCases = new AppealDeskResource.UseCases(
                use.reassignAppeal, use.returnAppeal, use.takeAppeal, use.openAppeal, use.reopenAppeal);
        return new AppealDeskResource(useCases, d.appealQueries, acting);
    }

    private Resource decisions() {
        return new DecisionsResource(d.decisions, d.appealQueries, d.operators, use.tryAppeal, acting);
    }

    private Resource stats() {
        return new StatsResource(d.queries, use.seeTeam, days);
    }

    private Resource links() {
        return new LinkSourcesResource(use.leadLink, d.queries);
    }
}
