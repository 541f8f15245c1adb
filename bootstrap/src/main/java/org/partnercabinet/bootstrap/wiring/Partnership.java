package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.crm.ApproveWithCrm;
import org.partnercabinet.application.partner.AddPartner;
import org.partnercabinet.application.partner.AddPayoutMethod;
import org.partnercabinet.application.partner.ApprovePartner;
import org.partnercabinet.application.partner.BlockPartner;
import org.partnercabinet.application.partner.ChangeProfile;
import org.partnercabinet.application.partner.RegisterPartner;
import org.partnercabinet.application.partner.RejectPartner;
import org.partnercabinet.application.partner.RemovePayoutMethod;
import org.partnercabinet.application.partner.UnblockPartner;

/** Partners, from their application on. */
public final class Partnership {
    public final RegisterPartner registerPartner;
    public final AddPartner addPartner;
    public final ApprovePartner approvePartner;
    public final ApproveWithCrm approveWithCrm;
    public final RejectPartner rejectPartner;
    public final BlockPartner blockPartner;
    public final UnblockPartner unblockPartner;
    public final ChangeProfile changeProfile;
    public final AddPayoutMethod addPayoutMethod;
    public final RemovePayoutMethod removePayoutMethod;

    Partnership(Stores s, Outside out) {
        var tx = s.transactions;
        var clock = out.clock();
        var ids = out.ids();
        var hasher = out.hasher();
        registerPartner = new RegisterPartner(
                tx, s.identity.accounts, s.partners, hasher, new RegisterPartner.Stamp(ids, out.random(), clock));
        approvePartner = new ApprovePartner(
                tx,
                s.partners,
                s.identity.accounts,
                s.links,
                s.defaultLinks,
                new ApprovePartner.Stamp(ids, out.random(), clock));
        addPartner = new AddPartner(tx, registerPartner, approvePartner);
        approveWithCrm = new ApproveWithCrm(tx, approvePartner, s.crmIdentities, s.outbox);
        rejectPartner = new RejectPartner(tx, s.partners, s.identity.accounts, clock);
        blockPartner = new BlockPartner(tx, s.partners, s.identity.accounts, s.identity.sessions, clock);
        unblockPartner = new UnblockPartner(tx, s.partners, s.identity.accounts, clock);
        changeProfile = new ChangeProfile(tx, s.partners);
        addPayoutMethod = new AddPayoutMethod(tx, s.payoutMethods, s.partners, ids, clock);
        removePayoutMethod = new RemovePayoutMethod(tx, s.payoutMethods);
    }
}
