package org.partnercabinet.application;

import org.partnercabinet.application.link.ChangeDefaultLinks;
import org.partnercabinet.application.link.ChangeLink;
import org.partnercabinet.application.link.CreateLink;
import org.partnercabinet.application.link.DeleteLink;
import org.partnercabinet.application.link.FollowLink;
import org.partnercabinet.application.memory.CheapHasher;
import org.partnercabinet.application.memory.OutsideTransactions;
import org.partnercabinet.application.partner.AddPartner;
import org.partnercabinet.application.partner.AddPayoutMethod;
import org.partnercabinet.application.partner.ApprovePartner;
import org.partnercabinet.application.partner.BlockPartner;
import org.partnercabinet.application.partner.RegisterPartner;
import org.partnercabinet.application.partner.RejectPartner;
import org.partnercabinet.application.partner.RemovePayoutMethod;
import org.partnercabinet.application.partner.UnblockPartner;

/** Partners come and go, and what they have. */
public final class PartnerCases {
    public final RegisterPartner register;
    public final ApprovePartner approve;
    public final RejectPartner reject;
    public final AddPartner add;
    public final BlockPartner block;
    public final UnblockPartner unblock;
    public final AddPayoutMethod addPayoutMethod;
    public final RemovePayoutMethod removePayoutMethod;
    public final CreateLink createLink;
    public final ChangeLink changeLink;
    public final DeleteLink deleteLink;
    public final FollowLink followLink;
    public final ChangeDefaultLinks changeDefaultLinks;

    PartnerCases(World.Base w) {
        Ports p = w.ports();
        Transactions tx = p.transactions();
        register = new RegisterPartner(
                tx,
                p.accounts(),
                p.partners(),
                new OutsideTransactions(p, new CheapHasher()),
                new RegisterPartner.Stamp(w.ids(), w.random(), w.clock()));
        approve = new ApprovePartner(
                tx,
                p.partners(),
                p.accounts(),
                p.links(),
                p.defaultLinks(),
                new ApprovePartner.Stamp(w.ids(), w.random(), w.clock()));
        reject = new RejectPartner(tx, p.partners(), p.accounts(), w.clock());
        add = new AddPartner(tx, register, approve);
        block = new BlockPartner(tx, p.partners(), p.accounts(), p.sessions(), w.clock());
        unblock = new UnblockPartner(tx, p.partners(), p.accounts(), w.clock());
        addPayoutMethod = new AddPayoutMethod(tx, p.payoutMethods(), p.partners(), w.ids(), w.clock());
        removePayoutMethod = new RemovePayoutMethod(tx, p.payoutMethods());
        createLink = new CreateLink(tx, p.links(), w.ids(), w.random(), w.clock());
        changeLink = new ChangeLink(tx, p.links());
        deleteLink = new DeleteLink(tx, p.links(), w.clock());
        followLink = new FollowLink(tx, p.links(), p.clicks(), w.ids());
        changeDefaultLinks = new ChangeDefaultLinks(tx, p.defaultLinks());
    }
}
