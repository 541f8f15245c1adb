package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Connection;
import org.partnercabinet.bitrix24.Limit;
import org.partnercabinet.bitrix24.WebhookUrl;
import org.partnercabinet.bitrix24.crm.Bitrix24Crm;
import org.partnercabinet.bitrix24.crm.Bitrix24Events;
import org.partnercabinet.bitrix24.crm.Bitrix24Settings;
import org.partnercabinet.bootstrap.config.Config.Bitrix24Config;

/** The connection to Bitrix24, if there is one. */
public record Portals(Crm crm, CrmEvents events) {
    public static Portals of(Optional<Bitrix24Config> config) {
        List<String> tokens =
                config.flatMap(Bitrix24Config::applicationToken).stream().toList();
        Crm crm = config.<Crm>map(Portals::connect).orElseGet(NoPortal::new);
        return new Portals(crm, new Bitrix24Events(tokens));
    }

    private static Crm connect(Bitrix24Config config) {
        var connection =
                Connection.to(WebhookUrl.parse(config.webhookUrl())).within(Limit.of(config.requestsPerSecond()));
        var client = new Bitrix24Client(connection);
        return new Bitrix24Crm(client, Bitrix24Settings.of(config.entity()));
    }
}
