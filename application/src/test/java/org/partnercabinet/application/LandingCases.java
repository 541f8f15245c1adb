package org.partnercabinet.application;

import java.util.List;
import org.partnercabinet.application.landing.AddImage;
import org.partnercabinet.application.landing.AddLandingLink;
import org.partnercabinet.application.landing.ChangeLanding;
import org.partnercabinet.application.landing.CreateLanding;
import org.partnercabinet.application.landing.DiscardLanding;
import org.partnercabinet.application.landing.LeaveOnLanding;
import org.partnercabinet.application.landing.OfferTemplate;
import org.partnercabinet.application.landing.PublishLanding;
import org.partnercabinet.application.landing.Redraw;
import org.partnercabinet.application.landing.RemoveImage;
import org.partnercabinet.application.landing.RestoreRevision;
import org.partnercabinet.application.landing.ReturnLanding;
import org.partnercabinet.application.landing.UnpublishLanding;
import org.partnercabinet.application.landing.WithdrawTemplate;
import org.partnercabinet.application.referral.LeaveRequest;

/** Landing pages. Images are not really drawn: each becomes one variant of its own bytes. */
public final class LandingCases {
    public static final Redraw AS_IT_IS = file -> List.of(new Redraw.Drawn(640, 480, "image/jpeg", file));

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

    LandingCases(World.Base w, LeaveRequest leaving) {
        Ports p = w.ports();
        Transactions tx = p.transactions();
        LandingPorts l = p.landing();
        create = new CreateLanding(tx, l.landings(), l.templates(), p.partners(), w.ids(), w.clock());
        change = new ChangeLanding(tx, l.landings(), w.clock());
        publish = new PublishLanding(
                tx, l.landings(), l.images(), p.links(), new PublishLanding.Stamp(w.ids(), w.random(), w.clock()));
        unpublish = new UnpublishLanding(tx, l.landings(), w.clock());
        discard = new DiscardLanding(tx, l.landings(), w.clock());
        bringBack = new ReturnLanding(tx, l.landings(), w.clock());
        offer = new OfferTemplate(tx, l.landings(), l.templates(), w.ids(), w.clock());
        withdraw = new WithdrawTemplate(tx, l.templates());
        restore = new RestoreRevision(tx, l.landings(), w.clock());
        addLink = new AddLandingLink(tx, l.landings(), p.links(), w.ids(), w.random(), w.clock());
        addImage = new AddImage(
                tx, l.landings(), l.images(), p.partners(), AS_IT_IS, new AddImage.Stamp(w.ids(), w.clock()));
        removeImage = new RemoveImage(tx, l.landings(), l.images());
        leave = new LeaveOnLanding(
                tx, l.landings(), p.links(), p.clicks(), l.consents(), new LeaveOnLanding.Leaving(leaving, w.clock()));
    }
}
