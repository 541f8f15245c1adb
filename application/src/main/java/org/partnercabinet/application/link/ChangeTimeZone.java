package org.partnercabinet.application.link;

import java.time.ZoneId;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.settings.Settings;

/** The company's days begin elsewhere: from now on at once, and for what was before as soon as it is counted anew. */
public final class ChangeTimeZone {
    private final Transactions transactions;
    private final Settings settings;
    private final CountClicks count;

    public ChangeTimeZone(Transactions transactions, Settings settings, CountClicks count) {
        this.transactions = transactions;
        this.settings = settings;
        this.count = count;
    }

    public void handle(ZoneId zone) {
        transactions.run(() -> {
            settings.changeTimeZone(zone);
            count.start();
        });
    }

    /** At a start: the zone counts until an administrator chooses one. */
    public void ensure(ZoneId initial) {
        transactions.run(() -> settings.addTimeZone(initial));
    }
}
