package org.partnercabinet.bootstrap.wiring;

import java.time.ZoneId;
import java.util.List;
import org.partnercabinet.http.distribution.Acting;
import org.partnercabinet.http.distribution.AppealDeskResource;
import org.partnercabinet.http.distribution.AppealInput;
import org.partnercabinet.http.distribution.AppealListsResource;
import org.partnercabinet.http.distribution.AppealPages;
import org.partnercabinet.http.distribution.AppealPortal;
import org.partnercabinet.http.distribution.AppealQueue;
import org.partnercabinet.http.distribution.AppealsResource;
import org.partnercabinet.http.distribution.Days;
import org.partnercabinet.http.distribution.DecisionsResource;
import org.partnercabinet.http.distribution.ExplainingPages;
import org.partnercabinet.http.distribution.LeadsResource;
import org.partnercabinet.http.distribution.LinkSourcesResource;
import org.partnercabinet.http.distribution.MiniCrmResource;
import org.partnercabinet.http.distribution.OperatorPages;
import org.partnercabinet.http.distribution.OperatorsResource;
import org.partnercabinet.http.distribution.SchedulePages;
import org.partnercabinet.http.distribution.SchedulesResource;
import org.partnercabinet.http.distribution.SourcePages;
import org.partnercabinet.http.distribution.SourcesResource;
import org.partnercabinet.http.distribution.StatsResource;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.referral.PortalPages;
import org.partnercabinet.http.web.Resource;

/** The resources of lead distribution. */
final class DistributionWeb {
    private final Stores s;
    private final DistributionStores d;
    private final Distribution use;
    private final Outside out;
    private final Acting acting;
    private final Days days;

    private final ZoneId zone;

    DistributionWeb(Stores stores, Distribution useCases, Outside outside, ZoneId zone) {
        this.s = stores;
        this.d = stores.distribution;
        this.use = useCases;
        this.out = outside;
        this.zone = zone;
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
                new AppealListsResource(d.appealQueries, d.entries, acting, days),
                decisions(),
                stats(),
                links());
    }

    private Resource operators() {
        return new OperatorsResource(
                use.addOperator, use.changeOperator, d.operators, d.queries, s.identity.accounts, acting);
    }

    private Resource sources() {
        return new SourcesResource(sourceCases(), d.queries, out.clock());
    }

    private SourcesResource.UseCases sourceCases() {
        return new SourcesResource.UseCases(use.addSource, use.changeSource, use.setWeights, use.simulateSource);
    }

    private AppealDeskResource.UseCases deskCases() {
        return new AppealDeskResource.UseCases(
                use.reassignAppeal,
                use.returnAppeal,
                use.takeAppeal,
                use.openAppeal,
                use.reopenAppeal,
                use.resendAppeal);
    }

    /** The administrators' pages. */
    List<Resource> pages(Pages pages, PortalPages portal) {
        var reads = new AppealPages.Reads(d.appealQueries, d.queries, decisions(), new AppealPortal(d.entries, portal));
        var people = new OperatorPages.UseCases(use.addOperator, use.changeOperator);
        return List.of(
                new SourcePages(sourceCases(), d.queries, use.seeTeam, out.clock(), pages),
                new OperatorPages(people, d.queries, d.schedules, s.identity.accounts, acting, pages),
                new SchedulePages(use.saveSchedule, use.removeSchedule, d.schedules, zone, pages),
                new ExplainingPages(d.queries, d.decisions, decisions(), days, pages),
                new AppealPages(deskCases(), reads, acting, pages));
    }

    private Resource schedules() {
        return new SchedulesResource(use.saveSchedule, use.removeSchedule, d.schedules);
    }

    private Resource appeals(AppealQueue queue) {
        return new AppealsResource(queue, use.acceptAppeals, use.closeAppeal, new AppealInput(out.phones()), acting);
    }

    private Resource desk() {
        return new AppealDeskResource(deskCases(), d.appealQueries, d.entries, acting);
    }

    private DecisionsResource decisions() {
        return new DecisionsResource(d.decisions, d.appealQueries, d.operators, use.tryAppeal, acting);
    }

    private Resource stats() {
        return new StatsResource(d.queries, use.seeTeam, days);
    }

    private Resource links() {
        return new LinkSourcesResource(use.leadLink, d.queries);
    }
}
