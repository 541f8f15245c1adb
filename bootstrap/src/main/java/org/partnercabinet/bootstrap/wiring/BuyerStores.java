package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.audit.AuditedBuyers;
import org.partnercabinet.application.audit.AuditedSaleTerms;
import org.partnercabinet.application.audit.Journal;
import org.partnercabinet.application.buyer.BuyerQueries;
import org.partnercabinet.application.buyer.Buyers;
import org.partnercabinet.application.buyer.SaleTerms;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.buyer.JdbiBuyers;
import org.partnercabinet.persistence.buyer.JdbiSaleTerms;

/** Buyers and what they buy. */
public final class BuyerStores {
    public final Buyers buyers;
    public final BuyerQueries buyerQueries;
    public final SaleTerms saleTerms;

    BuyerStores(Database database, Journal journal) {
        buyers = new AuditedBuyers(new JdbiBuyers(database), journal);
        buyerQueries = new JdbiBuyers(database);
        saleTerms = new AuditedSaleTerms(new JdbiSaleTerms(database), journal);
    }
}
