package org.partnercabinet.bootstrap.wiring;

import java.time.Clock;
import java.util.List;
import org.partnercabinet.application.crm.PortalDoor;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.http.distribution.Acting;
import org.partnercabinet.http.distribution.AppealDeskResource;
import org.partnercabinet.http.distribution.AppealPortal;
import org.partnercabinet.http.distribution.AppealSight;
import org.partnercabinet.http.distribution.DecisionsResource;
import org.partnercabinet.http.distribution.Declined;
import org.partnercabinet.http.distribution.DeskAppealPages;
import org.partnercabinet.http.distribution.DeskBadges;
import org.partnercabinet.http.distribution.DeskEyes;
import org.partnercabinet.http.distribution.DeskPages;
import org.partnercabinet.http.messaging.BadgesPage;
import org.partnercabinet.http.messaging.BroadcastPages;
import org.partnercabinet.http.messaging.BroadcastsResource;
import org.partnercabinet.http.messaging.ChatRoom;
import org.partnercabinet.http.messaging.NoticePages;
import org.partnercabinet.http.messaging.NotificationPages;
import org.partnercabinet.http.messaging.NotificationsResource;
import org.partnercabinet.http.messaging.PartnerChatPages;
import org.partnercabinet.http.messaging.ReadyAnswersPages;
import org.partnercabinet.http.messaging.TeamChatPages;
import org.partnercabinet.http.messaging.Unread;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.referral.PortalPages;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** The pages of people who answer others: the operators' desk, chat, notifications. */
final class DeskWeb {
    private final Stores s;
    private final Core core;
    private final Portals portals;
    private final Pages pages;
    private final Whose whose;
    private final DeskEyes eyes;

    DeskWeb(Stores stores, Core core, Portals portals, Outside outside, Pages pages) {
        this.s = stores;
        this.core = core;
        this.portals = portals;
        this.pages = pages;
        this.whose = new Whose(stores.partnerQueries);
        this.eyes = eyes(stores, outside);
    }

    static DeskEyes eyes(Stores s, Outside outside) {
        var d = s.distribution;
        return new DeskEyes(d.appealQueries, d.queries, d.operators, outside.clock());
    }

    static Badges badges(Stores s, Outside outside) {
        var unread = new Unread(s.messaging.conversationQueries, s.notificationQueries, s.messaging.noticeQueries);
        return unread.and(new DeskBadges(eyes(s, outside)));
    }

    List<Resource> desk(Outside outside) {
        var d = s.distribution;
        var use = core.distribution;
        var acting = new Acting(d.operators);
        var why = new DecisionsResource(d.decisions, d.appealQueries, d.operators, use.tryAppeal, acting);
        var reads = new AppealSight.Reads(
                d.appealQueries,
                s.referralQueries,
                s.partnerQueries,
                new AppealPortal(d.entries, portal(portals)),
                why::words);
        var moves = new AppealDeskResource.UseCases(
                use.reassignAppeal,
                use.returnAppeal,
                use.takeAppeal,
                use.openAppeal,
                use.reopenAppeal,
                use.resendAppeal);
        return List.of(
                new DeskPages(
                        use.changeOperator,
                        use.takeAppeal,
                        eyes,
                        new Declined(d.appealQueries, outside.clock()),
                        acting,
                        pages),
                new DeskAppealPages(moves, use.closeAppeal, new AppealSight(reads, eyes), eyes, acting, pages));
    }

    static PortalPages portal(Portals portals) {
        return new PortalPages(() -> portals.inForce
                .now()
                .secrets()
                .map(PortalSecrets::webhook)
                .map(portals.door::address)
                .map(PortalDoor.Address::portal));
    }

    List<Resource> talk(Badges badges, RateLimits limits, Clock clock) {
        var m = s.messaging;
        var use = core.messaging;
        var room = new ChatRoom(
                m.conversationQueries,
                new ChatRoom.UseCases(use.sendMessage, use.keepFile, use.seeMessages),
                m.readyAnswers,
                limits,
                pages);
        return List.of(
                new BadgesPage(badges, clock),
                new PartnerChatPages(room, pages),
                new TeamChatPages(
                        m.conversationQueries,
                        use.assignConversation,
                        s.partnerQueries,
                        s.identity.identityQueries,
                        room,
                        pages),
                new NoticePages(s.messaging.noticeQueries, use.markNoticesRead, pages),
                new ReadyAnswersPages(m.readyAnswers, use.changeReadyAnswers, pages),
                new NotificationPages(
                        s.notificationQueries,
                        new NotificationsResource.Commands(
                                use.markNotificationRead, use.markAllNotificationsRead, use.putNotificationAway),
                        whose,
                        pages),
                new BroadcastPages(
                        m.broadcastQueries,
                        new BroadcastsResource.Commands(use.createBroadcast, use.cancelBroadcast, use.deleteBroadcast),
                        use.keepFile,
                        s.partnerQueries,
                        s.settings::timeZone,
                        pages));
    }
}
