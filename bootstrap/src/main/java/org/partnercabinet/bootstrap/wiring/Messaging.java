package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.application.event.KeepPresence;
import org.partnercabinet.application.messaging.AssignConversation;
import org.partnercabinet.application.messaging.CancelBroadcast;
import org.partnercabinet.application.messaging.ChangeReadyAnswers;
import org.partnercabinet.application.messaging.ChatSignals;
import org.partnercabinet.application.messaging.CreateBroadcast;
import org.partnercabinet.application.messaging.DeleteBroadcast;
import org.partnercabinet.application.messaging.ForgetOldEvents;
import org.partnercabinet.application.messaging.KeepFile;
import org.partnercabinet.application.messaging.MarkAllNotificationsRead;
import org.partnercabinet.application.messaging.MarkNoticesRead;
import org.partnercabinet.application.messaging.MarkNotificationRead;
import org.partnercabinet.application.messaging.Notify;
import org.partnercabinet.application.messaging.PutNotificationAway;
import org.partnercabinet.application.messaging.SeeMessages;
import org.partnercabinet.application.messaging.SendBroadcast;
import org.partnercabinet.application.messaging.SendMessage;
import org.partnercabinet.application.messaging.TellFreedRewards;
import org.partnercabinet.application.messaging.TellJobEnd;
import org.partnercabinet.application.messaging.TellLateQueue;
import org.partnercabinet.application.messaging.TellNewClient;
import org.partnercabinet.application.messaging.TellPayoutDecision;
import org.partnercabinet.application.messaging.TellReward;
import org.partnercabinet.application.outbox.Delivery;

/** Use cases of chat, notifications and broadcasts. */
public final class Messaging {
    public final SendMessage sendMessage;
    public final SeeMessages seeMessages;
    public final AssignConversation assignConversation;
    public final ChangeReadyAnswers changeReadyAnswers;
    public final KeepPresence keepPresence;
    public final KeepFile keepFile;
    public final CreateBroadcast createBroadcast;
    public final CancelBroadcast cancelBroadcast;
    public final DeleteBroadcast deleteBroadcast;
    public final MarkNotificationRead markNotificationRead;
    public final MarkAllNotificationsRead markAllNotificationsRead;
    public final PutNotificationAway putNotificationAway;
    public final MarkNoticesRead markNoticesRead;

    private final TellPayoutDecision tellPayoutDecision;
    private final TellNewClient tellNewClient;
    private final TellReward tellReward;
    private final TellLateQueue tellLateQueue;
    private final TellFreedRewards tellFreedRewards;
    private final SendBroadcast sendBroadcast;
    private final ForgetOldEvents forgetOldEvents;
    final TellJobEnd tellJobEnd;

    Messaging(Stores s, Outside out) {
        var tx = s.transactions;
        var m = s.messaging;
        var clock = out.clock();
        var ids = out.ids();
        var signals = new ChatSignals(m.team, s.partners, m.events);
        var notify = new Notify(s.notifications, s.partners, m.events);
        sendMessage = new SendMessage(tx, m.conversations, s.partners, signals, clock);
        seeMessages = new SeeMessages(tx, m.conversations, s.partners, signals);
        assignConversation = new AssignConversation(tx, m.conversations, s.partners, m.team, signals, clock);
        changeReadyAnswers = new ChangeReadyAnswers(tx, m.readyAnswers);
        keepPresence = new KeepPresence(tx, m.presence, clock);
        keepFile = new KeepFile(tx, m.files, s.partners, ids, clock);
        createBroadcast =
                new CreateBroadcast(tx, m.broadcasts, m.files, new CreateBroadcast.Stamp(s.outbox, ids, clock));
        cancelBroadcast = new CancelBroadcast(tx, m.broadcasts);
        deleteBroadcast = new DeleteBroadcast(tx, m.broadcasts);
        markNotificationRead = new MarkNotificationRead(tx, s.notifications, notify, clock);
        markAllNotificationsRead = new MarkAllNotificationsRead(tx, s.notifications, notify, clock);
        putNotificationAway = new PutNotificationAway(tx, s.notifications, notify, clock);
        tellPayoutDecision = new TellPayoutDecision(tx, s.money.payouts, notify, ids, clock);
        var stamp = new TellNewClient.Stamp(ids, clock);
        tellNewClient = new TellNewClient(tx, s.referrals, s.clients, notify, stamp);
        tellReward = new TellReward(tx, s.deals, s.referrals, notify, stamp);
        markNoticesRead = new MarkNoticesRead(tx, m.notices, m.events, clock);
        tellLateQueue =
                new TellLateQueue(tx, s.distribution.sources, new TellLateQueue.To(m.team, m.notices, m.events), stamp);
        tellFreedRewards = new TellFreedRewards(tx, s.money.ledger, s.money.releases, notify, stamp);
        tellJobEnd = new TellJobEnd(s.partners, notify, new TellJobEnd.Team(m.notices, m.events), ids, clock);
        sendBroadcast = new SendBroadcast(tx, m.broadcasts, s.notifications, m.events, ids, clock);
        forgetOldEvents = new ForgetOldEvents(tx, m.events, m.files, s.outbox, clock);
    }

    List<Delivery> deliveries() {
        return List.of(
                tellPayoutDecision,
                tellNewClient,
                tellReward,
                tellLateQueue,
                tellFreedRewards,
                sendBroadcast,
                forgetOldEvents);
    }

    /** Needs an open transaction. */
    void start() {
        forgetOldEvents.start();
    }
}
