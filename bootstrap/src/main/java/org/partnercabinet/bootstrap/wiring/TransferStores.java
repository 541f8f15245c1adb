package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.audit.AuditedImports;
import org.partnercabinet.application.audit.AuditedTransferTokens;
import org.partnercabinet.application.audit.Journal;
import org.partnercabinet.application.event.Announcer;
import org.partnercabinet.application.event.WatchedImports;
import org.partnercabinet.application.transfer.ImportQueries;
import org.partnercabinet.application.transfer.Imports;
import org.partnercabinet.application.transfer.TransferQueries;
import org.partnercabinet.application.transfer.TransferTokens;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.transfer.JdbiImportQueries;
import org.partnercabinet.persistence.transfer.JdbiImports;
import org.partnercabinet.persistence.transfer.JdbiTransferQueries;
import org.partnercabinet.persistence.transfer.JdbiTransferTokens;

/** Leads in bulk and from other sites. */
public final class TransferStores {
    public final Imports imports;
    public final ImportQueries importQueries;
    public final TransferTokens transferTokens;
    public final TransferQueries transferQueries;

    TransferStores(Database database, Announcer announcer, Journal journal) {
        imports = new AuditedImports(new WatchedImports(new JdbiImports(database), announcer), journal);
        importQueries = new JdbiImportQueries(database);
        transferTokens = new AuditedTransferTokens(new JdbiTransferTokens(database), journal);
        transferQueries = new JdbiTransferQueries(database);
    }
}
