package org.partnercabinet.application.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.application.link.DefaultLinks;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator lets a partner in: the account opens and the default links are made, exactly once. */
public final class ApprovePartner {
    private final Transactions transactions;
    private final Partners partners;
    private final Accounts accounts;
    private final Links links;
    private final DefaultLinks defaults;
    private final Stamp stamp;

    /** What every new link needs from outside. */
    public record Stamp(Ids ids, RandomGenerator random, Clock clock) {}

    public ApprovePartner(
            Transactions transactions,
            Partners partners,
            Accounts accounts,
            Links links,
            DefaultLinks defaults,
            Stamp stamp) {
        this.transactions = transactions;
        this.partners = partners;
        this.accounts = accounts;
        this.links = links;
        this.defaults = defaults;
        this.stamp = stamp;
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code partner.already-decided}: another one was first */
    public void handle(PartnerId id, AccountId by) {
        Instant now = stamp.clock().instant();
        transactions.run(() -> {
            Partner partner = partners.change(id, p -> p.approve(by, now));
            accounts.change(partner.account(), Account::open);
            for (DefaultLink wanted : defaults.all()) {
                var link = new LinkId(stamp.ids().next());
                var code = LinkCode.random(stamp.random());
                if (wanted.on()) links.add(wanted.forPartner(link, id, partner.code(), code, now));
            }
        });
    }
}
