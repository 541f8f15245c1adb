package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.buyer.BecomeBuyer;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.RegisterReferral;

/** Whatever goes to the portal or comes from there: all of it waits while the portal cannot be reached. */
public final class CrmTopics {
    /** In the order in which people want to see them. */
    public static final List<Topic> ALL = List.of(
            RegisterReferral.TO_CRM,
            LeaveRequest.TO_CRM,
            Topics.TO_CRM,
            BecomeBuyer.TO_CRM,
            DeliverPartner.TO_CRM,
            Topics.RESPONSIBLE,
            FollowDeal.FOLLOW,
            Topics.FOLLOW,
            ReconcileDeals.RECONCILE,
            LookAgain.LOOK_AGAIN,
            ClaimDeal.CLAIM,
            ProveDeals.PROVE);

    private CrmTopics() {}

    public static List<String> names() {
        return ALL.stream().map(Topic::name).toList();
    }

    /** Those that only wait: the recurring ones come by themselves. */
    static Set<String> waiting() {
        return ALL.stream().filter(topic -> !topic.recurs()).map(Topic::name).collect(Collectors.toSet());
    }
}
