package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.transfer.BringIn;
import org.partnercabinet.application.transfer.CancelImport;
import org.partnercabinet.application.transfer.CreateTransferToken;
import org.partnercabinet.application.transfer.ImportRows;
import org.partnercabinet.application.transfer.LeadReader;
import org.partnercabinet.application.transfer.ReceiveLead;
import org.partnercabinet.application.transfer.RevokeTransferToken;
import org.partnercabinet.application.transfer.StartImport;
import org.partnercabinet.application.transfer.UploadImport;

/** Leads in bulk and from other sites. */
public final class Transfers {
    public final UploadImport uploadImport;
    public final StartImport startImport;
    public final CancelImport cancelImport;
    public final CreateTransferToken createTransferToken;
    public final RevokeTransferToken revokeTransferToken;
    public final ReceiveLead receiveLead;
    final BringIn bringIn;

    Transfers(Stores s, Outside out, RegisterReferral registerReferral, StartJob startJob, TokenSecrets secrets) {
        var tx = s.transactions;
        var clock = out.clock();
        var ids = out.ids();
        uploadImport = new UploadImport(tx, s.transfer.imports, ids, clock);
        startImport = new StartImport(tx, s.transfer.imports, startJob);
        cancelImport = new CancelImport(tx, s.transfer.imports, clock);
        createTransferToken = new CreateTransferToken(tx, s.transfer.transferTokens, secrets, ids, clock);
        revokeTransferToken = new RevokeTransferToken(tx, s.transfer.transferTokens, clock);
        receiveLead = new ReceiveLead(tx, s.transfer.transferTokens, registerReferral);
        var importRows = new ImportRows(tx, s.transfer.imports, registerReferral, new LeadReader(out.phones()));
        bringIn = new BringIn(tx, s.transfer.imports, importRows, clock);
    }
}
