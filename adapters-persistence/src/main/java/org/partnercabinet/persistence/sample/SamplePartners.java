package org.partnercabinet.persistence.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.identity.JdbiAccounts;
import org.partnercabinet.persistence.link.JdbiLinks;
import org.partnercabinet.persistence.partner.JdbiPartners;

/** Approved partners with their links. */
final class SamplePartners {
    private static final int LINKS = 5;
    private static final List<String> SOURCES = List.of("partner", "telegram", "vk", "youtube", "mail");
    private static final List<String> CAMPAIGNS = List.of("spring", "summer", "autumn", "webinar", "");

    private final Database database;
    private final Random random;
    private final SampleIds ids;

    SamplePartners(Database database, Random random) {
        this.database = database;
        this.random = random;
        this.ids = new SampleIds(random);
    }

    List<SamplePartner> add(int count, Instant at, PasswordHash hash) {
        var partners = new ArrayList<SamplePartner>();
        for (int i = 1; i <= count; i++) {
            int number = i;
            partners.add(database.transactions().inTransaction(() -> partner(number, at, hash)));
        }
        return partners;
    }

    private SamplePartner partner(int number, Instant at, PasswordHash hash) {
        var email = new Email("sample" + number + "@partner.example");
        var account = new Account(new AccountId(ids.at(at)), email, hash, Set.of(Role.PARTNER), Optional.empty(), at);
        new JdbiAccounts(database).add(account);
        var profile = new Partner.Profile("Партнёр " + number, email, Optional.empty(), "ООО «Образец " + number + "»");
        var id = new PartnerId(ids.at(at));
        PartnerCode code = PartnerCode.random(random);
        var partners = new JdbiPartners(database);
        partners.add(Partner.register(id, account.id(), code, profile, at));
        partners.change(id, partner -> partner.approve(account.id(), at));
        var links = new ArrayList<Link>();
        for (int i = 0; i < LINKS; i++) {
            Link link = link(id, i, code, at);
            new JdbiLinks(database).add(link);
            links.add(link);
        }
        return new SamplePartner(id, links);
    }

    private Link link(PartnerId partner, int number, PartnerCode code, Instant at) {
        var utm = new Utm(SOURCES.get(number), "referral", CAMPAIGNS.get(number), "", code.value());
        var target = new TargetUrl("https://example.com/offers/" + number);
        var content = new Link.Content("Ссылка " + (number + 1), Link.Type.DIRECT, Optional.of(target), utm, true);
        return new Link(new LinkId(ids.at(at)), partner, LinkCode.random(random), content, at, Optional.empty());
    }
}
