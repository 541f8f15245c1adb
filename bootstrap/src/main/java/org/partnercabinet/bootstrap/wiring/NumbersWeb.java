package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerByWord;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.report.AnalyticsPages;
import org.partnercabinet.http.report.AnalyticsResource;
import org.partnercabinet.http.report.Asking;
import org.partnercabinet.http.report.DashboardPages;
import org.partnercabinet.http.report.SearchPages;
import org.partnercabinet.http.web.Resource;

/** What came of links, as numbers and as pages. */
final class NumbersWeb {
    private final Stores s;
    private final Outside out;
    private final Pages pages;
    private final Whose whose;

    NumbersWeb(Stores stores, Outside outside, Pages pages) {
        this.s = stores;
        this.out = outside;
        this.pages = pages;
        this.whose = new Whose(stores.partnerQueries);
    }

    List<Resource> resources() {
        var asking = new Asking(s.settings, s.linkQueries, whose, out.clock());
        var reads = new DashboardPages.Reads(
                s.analyticsQueries,
                s.linkQueries,
                s.referralQueries,
                s.ledgerQueries,
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
                                s.payoutQueries,
                                s.messaging.conversationQueries),
                        DeskWeb.eyes(s, out),
                        whose,
                        pages),
                new DashboardPages(reads, s.settings, whose, out.clock(), pages));
    }
}
