package org.partnercabinet.bitrix24.crm;

import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.bitrix24.Bitrix24Client;

/**
 * A portal that is connected, and everything we have to do with it. Caches and limits live and die with it.
 *
 * @param appeals the same as {@code crm}, but its calls for new things let all others go first
 */
public record OpenPortal(Bitrix24Client client, Crm crm, Crm appeals, CrmDictionaries dictionaries, CrmEvents events)
        implements AutoCloseable {
    @Override
    public void close() {
        client.close();
    }
}
