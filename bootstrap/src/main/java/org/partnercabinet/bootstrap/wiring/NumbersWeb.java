package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.http.job.JobDesk;
import org.partnercabinet.http.job.JobPages;
import org.partnercabinet.http.job.JobsResource;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerByWord;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.report.AnalyticsPages;
import org.partnercabinet.http.report.AnalyticsResource;
import org.partnercabinet.http.report.Asking;
import org.partnercabinet.http.report.DashboardPages;
import org.partnercabinet.http.report.ReportAsking;
import org.partnercabinet.http.report.ReportPages;
import org.partnercabinet.http.report.ReportsResource;
import org.partnercabinet.http.report.SearchPages;
import org.partnercabinet.http.transfer.ExportPages;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** What came of links, as numbers and as pages. */
final class NumbersWeb {
    private final Stores s;
    private final Outside out;
    private final Pages pages;
    private final Whose whose;
    private final LongWork core;
    private final RateLimits limits;

    NumbersWeb(Stores stores, LongWork core, Outside outside, Pages pages, RateLimits limits) {
        this.s = stores;
        this.core = core;
        this.out = outside;
        this.pages = pages;
        this.limits = limits;
        this.whose = new Whose(stores.partnerQueries);
    }

    static JobDesk desk(Stores s, LongWork core, Outside out) {
        var r = s.reporting;
        return new JobDesk(core.startJob, core.cancelJob, r.jobQueries, r.jobFiles, out.clock());
    }

    /** Long work, and reports that are made by it. */
    List<Resource> reports() {
        var r = s.reporting;
        var desk = desk(s, core, out);
        var asking = new ReportAsking(s.settings, r.reportQueries, out.clock());
        var finding = new ReportPages.Finding(whose, new PartnerByWord(s.partnerQueries));
        return List.of(
                new JobsResource(desk),
                new JobPages(desk, pages),
                new ExportPages(desk, whose),
                new ReportsResource(asking, r.reportQueries, desk, whose, limits),
                new ReportPages(asking, core.countReport, desk, finding, limits, pages));
    }

    List<Resource> resources() {
        var asking = new Asking(s.settings, s.linkQueries, whose, out.clock());
        var reads = new DashboardPages.Reads(
                s.analyticsQueries,
                s.linkQueries,
                s.referralQueries,
                s.money.ledgerQueries,
                s.notificationQueries,
                s.partnerQueries,
                s.payoutMethods);
        var numbers = new AnalyticsPages.Reads(s.analyticsQueries, s.linkQueries, s.sweeps);
        return List.of(
                new AnalyticsResource(s.analyticsQueries, s.sweeps, asking),
                new AnalyticsPages(numbers, asking, whose, new PartnerByWord(s.partnerQueries), pages),
                new SearchPages(
                        new SearchPages.Reads(
                                s.linkQueries,
                                s.referralQueries,
                                s.partnerQueries,
                                s.money.payoutQueries,
                                s.messaging.conversationQueries),
                        DeskWeb.eyes(s, out),
                        whose,
                        pages),
                new DashboardPages(reads, s.settings, whose, out.clock(), pages));
    }
}
