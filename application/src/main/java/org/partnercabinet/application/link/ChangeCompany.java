package org.partnercabinet.application.link;

import java.time.ZoneId;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.settings.CompanyCard;

/** An administrator says what the company is called, where its partners get help, and where its days begin. */
public final class ChangeCompany {
    private final Transactions transactions;
    private final Settings settings;
    private final ChangeTimeZone changeTimeZone;

    public ChangeCompany(Transactions transactions, Settings settings, ChangeTimeZone changeTimeZone) {
        this.transactions = transactions;
        this.settings = settings;
        this.changeTimeZone = changeTimeZone;
    }

    public void handle(CompanyCard card, ZoneId zone) {
        transactions.run(() -> {
            settings.changeCard(card);
            if (!zone.equals(settings.timeZone())) changeTimeZone.handle(zone);
        });
    }
}
