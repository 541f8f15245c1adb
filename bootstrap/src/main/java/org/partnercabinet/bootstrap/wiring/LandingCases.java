package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.landing.AddImage;
import org.partnercabinet.application.landing.AddLandingLink;
import org.partnercabinet.application.landing.ChangeLanding;
import org.partnercabinet.application.landing.CreateLanding;
import org.partnercabinet.application.landing.DiscardLanding;
import org.partnercabinet.application.landing.LeaveOnLanding;
import org.partnercabinet.application.landing.OfferTemplate;
import org.partnercabinet.application.landing.PublishLanding;
import org.partnercabinet.application.landing.RemoveImage;
import org.partnercabinet.application.landing.RestoreRevision;
import org.partnercabinet.application.landing.ReturnLanding;
import org.partnercabinet.application.landing.UnpublishLanding;
import org.partnercabinet.application.landing.WithdrawTemplate;
import org.partnercabinet.application.link.AllowOrigins;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.bootstrap.picture.JavaRedraw;

/** Use cases of landing pages. */
public final class LandingCases {
    public final CreateLanding create;
    public final ChangeLanding change;
    public final PublishLanding publish;
    public final UnpublishLanding unpublish;
    public final RestoreRevision restore;
    public final DiscardLanding discard;
    public final ReturnLanding bringBack;
    public final OfferTemplate offer;
    public final WithdrawTemplate withdraw;
    public final AddLandingLink addLink;
    public final AddImage addImage;
    public final RemoveImage removeImage;
    public final LeaveOnLanding leave;
    public final AllowOrigins allowOrigins;

    LandingCases(Stores s, Outside out, LeaveRequest leaving) {
        var tx = s.transactions;
        var l = s.landing;
        var ids = out.ids();
        var clock = out.clock();
        create = new CreateLanding(tx, l.landings, l.templates, s.partners, ids, clock);
        change = new ChangeLanding(tx, l.landings, clock);
        publish = new PublishLanding(
                tx, l.landings, l.images, s.links, new PublishLanding.Stamp(ids, out.random(), clock));
        unpublish = new UnpublishLanding(tx, l.landings, clock);
        discard = new DiscardLanding(tx, l.landings, clock);
        bringBack = new ReturnLanding(tx, l.landings, clock);
        offer = new OfferTemplate(tx, l.landings, l.templates, ids, clock);
        withdraw = new WithdrawTemplate(tx, l.templates);
        restore = new RestoreRevision(tx, l.landings, clock);
        addLink = new AddLandingLink(tx, l.landings, s.links, ids, out.random(), clock);
        addImage = new AddImage(tx, l.landings, l.images, s.partners, new JavaRedraw(), new AddImage.Stamp(ids, clock));
        removeImage = new RemoveImage(tx, l.landings, l.images);
        allowOrigins = new AllowOrigins(tx, s.links, l.origins);
        leave = new LeaveOnLanding(
                tx, l.landings, s.links, s.clicks, l.consents, new LeaveOnLanding.Leaving(leaving, clock));
    }
}
