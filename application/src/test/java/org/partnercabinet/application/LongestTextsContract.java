package org.partnercabinet.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** The longest texts there may be, in letters of one to four bytes, have room and come back as they were. */
public abstract class LongestTextsContract extends PortsContract {
    static Stream<String> letters() {
        return Stream.of("x", "Я", "中", "😀", "İ");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void links(String letter) {
        Link plain = given.unstoredLink(given.partner().id());
        var content = new Link.Content(
                letter.repeat(200), Link.Type.DIRECT, Optional.of(longestTarget(letter)), marks(letter), true);
        Link link = plain.withContent(content);
        run(() -> ports.links().add(link));
        assertThat(tx(() -> ports.links().find(link.id()))).contains(link);
        assertThat(tx(() -> ports.links().followable(List.of(link.code())))).containsExactly(link);
        var changed = tx(() -> ports.links().change(link.id(), l -> l.withContent(l.content())));
        assertThat(changed).isEqualTo(link);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void defaultLinks(String letter) {
        var link = new DefaultLink(letter.repeat(200), longestTarget(letter), marks(letter), true);
        run(() -> ports.defaultLinks().replace(List.of(link)));
        assertThat(tx(() -> ports.defaultLinks().all())).containsExactly(link);
        run(() -> ports.defaultLinks().replace(List.of()));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void partners(String letter) {
        Partner partner = given.pendingPartner();
        var profile = new Partner.Profile(
                letter.repeat(200),
                longestEmail(),
                partner.profile().phone(),
                given.word() + letter.repeat(200 - given.word().length()));
        Partner rejected = tx(() -> {
            ports.partners().change(partner.id(), p -> p.reject("нет", p.account(), clock.instant()));
            ports.partners().change(partner.id(), p -> p.applyAgain(profile));
            return ports.partners()
                    .change(partner.id(), p -> p.reject(letter.repeat(1000), p.account(), clock.instant()));
        });
        assertThat(tx(() -> ports.partners().get(partner.id()))).isEqualTo(rejected);
        assertThat(rejected.profile()).isEqualTo(profile);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void accountsAndKeys(String letter) {
        Account account = given.account();
        Account closed =
                tx(() -> ports.accounts().change(account.id(), a -> a.close("partner.rejected", letter.repeat(1000))));
        assertThat(tx(() -> ports.accounts().get(account.id()))).isEqualTo(closed);
        var key = new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                letter.repeat(100),
                account.id(),
                java.util.Set.of("links:read"),
                given.word(),
                "pc_1234",
                account.id(),
                clock.instant(),
                Optional.empty());
        run(() -> ports.apiKeys().add(key));
        assertThat(tx(() -> ports.apiKeys().change(key.id(), k -> k))).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void clientsAndReferrals(String letter) {
        var client = new Client(
                new ClientId(UUID.randomUUID()),
                letter.repeat(200),
                Optional.of(given.phone()),
                Optional.of(longestEmail()),
                letter.repeat(200),
                clock.instant());
        assertThat(tx(() -> ports.clients().admit(client))).isEqualTo(client);
        assertThat(tx(() -> ports.clients().get(client.id()))).isEqualTo(client);
        Referral referral = Referral.bring(
                new ReferralId(UUID.randomUUID()),
                given.partner().id(),
                client.id(),
                new Origin.Manual(),
                letter.repeat(5000),
                clock.instant());
        run(() -> ports.referrals().add(referral));
        assertThat(tx(() -> ports.referrals().find(referral.id()))).contains(referral);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void payoutsAndTheirMethods(String letter) {
        PartnerId partner = given.partner().id();
        var method = new PayoutMethod(
                new PayoutMethodId(UUID.randomUUID()),
                partner,
                letter.repeat(100),
                letter.repeat(500),
                clock.instant());
        run(() -> ports.payoutMethods().add(method));
        assertThat(tx(() -> ports.payoutMethods().find(partner, method.id()))).contains(method);
        var amount = Money.of("100", "RUB");
        var payout = new Payout(
                new PayoutId(UUID.randomUUID()),
                partner,
                amount,
                List.of(new Payout.Line(new Lot(UUID.randomUUID()), amount)),
                Optional.of(method),
                letter.repeat(1000),
                clock.instant(),
                new Payout.Pending());
        run(() -> ports.payouts().add(payout));
        assertThat(tx(() -> ports.payouts().get(payout.id()))).isEqualTo(payout);
        var admin = given.account().id();
        Payout rejected = tx(() ->
                ports.payouts().change(payout.id(), p -> p.reject(letter.repeat(1000), admin, clock.instant())));
        assertThat(tx(() -> ports.payouts().get(payout.id()))).isEqualTo(rejected);
    }

    /** As many letters as fit once they are encoded. */
    private static TargetUrl longestTarget(String letter) {
        String site = "https://пример.example/";
        int free = 2000 - new TargetUrl(site).value().length();
        int each = new TargetUrl(site + letter).value().length()
                - new TargetUrl(site).value().length();
        return new TargetUrl(site + letter.repeat(free / each));
    }

    private static Utm marks(String letter) {
        String longest = letter.repeat(200);
        return new Utm(longest, longest, longest, longest, longest);
    }

    private Email longestEmail() {
        String host = given.word() + "." + "д".repeat(60);
        return new Email("я".repeat(64) + "@" + "о".repeat(254 - 65 - 1 - host.length()) + "." + host);
    }
}
