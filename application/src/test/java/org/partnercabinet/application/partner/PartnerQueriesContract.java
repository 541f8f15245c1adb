package org.partnercabinet.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link PartnerQueries}. */
public abstract class PartnerQueriesContract extends PortsContract {
    private static final PageRequest FIRST = new PageRequest(1, 25);

    @Test
    void aRowSaysWhatThePartnerIs() {
        Partner partner = given.partner();
        run(() -> ports.partners().change(partner.id(), p -> p.withRewardPercent(Optional.of(Percent.of("12.5")))));
        var row = ports.partnerQueries().one(partner.id()).orElseThrow();
        assertThat(row.rewardPercent().orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(row)
                .usingRecursiveComparison()
                .ignoringFields("rewardPercent")
                .isEqualTo(new PartnerQueries.PartnerRow(
                        partner.id().value(),
                        partner.code().value(),
                        partner.profile().name(),
                        partner.profile().email().value(),
                        partner.profile().phone().map(p -> p.value()),
                        partner.profile().company(),
                        "approved",
                        "",
                        Optional.empty(),
                        clock.instant(),
                        Optional.of(clock.instant()),
                        Optional.of(((Partner.Approved) partner.approval()).by().value())));
        assertThat(ports.partnerQueries().one(new PartnerId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void everyStateHasItsWord() {
        AccountId admin = given.account().id();
        Partner pending = named("A", given.word());
        assertThat(row(pending).status()).isEqualTo("pending");
        assertThat(row(pending).decidedAt()).isEmpty();
        assertThat(row(pending).rewardPercent()).isEmpty();
        run(() -> ports.partners().change(pending.id(), p -> p.reject("Нет сайта", admin, clock.instant())));
        assertThat(row(pending).status()).isEqualTo("rejected");
        assertThat(row(pending).reason()).isEqualTo("Нет сайта");
        assertThat(row(pending).decidedAt()).contains(clock.instant());
        Partner approved = given.partner();
        run(() -> ports.partners().change(approved.id(), p -> p.block(admin, clock.instant())));
        assertThat(row(approved).status()).isEqualTo("blocked");
    }

    @Test
    void aRowSaysWhoDecidedLastAndWhen() {
        Partner partner = given.partner();
        for (int i = 0; i < 2; i++) {
            AccountId blocker = given.account().id();
            clock.passes(Duration.ofHours(1));
            run(() -> ports.partners().change(partner.id(), p -> p.block(blocker, clock.instant())));
            decided(partner, blocker);
            AccountId unblocker = given.account().id();
            clock.passes(Duration.ofHours(1));
            run(() -> ports.partners().change(partner.id(), p -> p.unblock(unblocker, clock.instant())));
            decided(partner, unblocker);
        }
    }

    private void decided(Partner partner, AccountId by) {
        assertThat(row(partner).decidedBy()).contains(by.value());
        assertThat(row(partner).decidedAt()).contains(clock.instant());
    }

    @Test
    void theSearchFindsBeginningsOfWordsOfNameEmailCompanyAndCodeWhateverTheCase() {
        String word = given.word();
        Partner partner = named("Анна ИВАНОВА " + word, "ООО «Лепёсток» " + word);
        var only = List.of(partner.id().value());
        assertThat(found("иван " + word.toUpperCase(Locale.ROOT))).isEqualTo(only);
        assertThat(found(word + ", «лепест»")).isEqualTo(only);
        assertThat(found("ванова " + word)).isEmpty();
        assertThat(found(partner.profile().email().value())).isEqualTo(only);
        assertThat(found(partner.code().value().substring(0, 7).toUpperCase(Locale.ROOT)))
                .isEqualTo(only);
        assertThat(found(given.word())).isEmpty();
    }

    @Test
    void theSearchFindsPhonesByDigitsThatStandTogether() {
        Partner partner = given.partner();
        String phone = given.phone().value();
        var profile = partner.profile();
        var reachable = new Partner.Profile(profile.name(), profile.email(), Optional.of(new Phone(phone)), "");
        Partner other = registered(reachable, given.account().id());
        assertThat(found(phone)).containsExactly(other.id().value());
        assertThat(found("8 (" + phone.substring(2, 5) + ") " + phone.substring(5)))
                .containsExactly(other.id().value());
        assertThat(found(phone.substring(phone.length() - 8)))
                .containsExactly(other.id().value());
    }

    @Test
    void whatIsSearchedForIsNeverAPattern() {
        String word = given.word();
        named("ax" + word, "");
        assertThat(found("a_" + word)).isEmpty();
        assertThat(found("a%" + word)).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("'; drop table partner; --")).isEmpty();
    }

    @Test
    void whoAppliesAgainUnderAnotherNameIsFoundByItAndNotByTheFormerOne() {
        String former = given.word();
        String now = given.word();
        Partner partner = named(former, "");
        run(() -> ports.partners()
                .change(partner.id(), p -> p.reject("нет", given.account().id(), clock.instant())));
        var profile = new Partner.Profile(now, partner.profile().email(), Optional.empty(), "");
        run(() -> ports.partners().change(partner.id(), p -> p.applyAgain(profile)));
        assertThat(found(now)).containsExactly(partner.id().value());
        assertThat(found(former)).isEmpty();
    }

    @Test
    void pagesAreNewestFirstAndKnowTheTotal() {
        String word = given.word();
        List<UUID> oldestFirst = Stream.of("1", "2", "3", "4", "5")
                .map(n -> named(n + " " + word, "").id().value())
                .toList();
        Page<PartnerQueries.PartnerRow> second =
                ports.partnerQueries().list(Optional.empty(), Optional.of(word), new PageRequest(2, 2));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.page()).isEqualTo(2);
        assertThat(second.size()).isEqualTo(2);
        assertThat(second.items())
                .extracting(PartnerQueries.PartnerRow::id)
                .containsExactly(oldestFirst.get(2), oldestFirst.get(1));
        Page<PartnerQueries.PartnerRow> beyond =
                ports.partnerQueries().list(Optional.empty(), Optional.of(word), new PageRequest(9, 2));
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total()).isEqualTo(5);
    }

    @Test
    void theStatusFilters() {
        String word = given.word();
        Partner pending = named("a " + word, "");
        Partner approved = named("b " + word, "");
        run(() -> ports.partners()
                .change(approved.id(), p -> p.approve(given.account().id(), clock.instant())));
        var list = ports.partnerQueries().list(Optional.of("pending"), Optional.of(word), FIRST);
        assertThat(list.items())
                .extracting(PartnerQueries.PartnerRow::id)
                .containsExactly(pending.id().value());
        assertThat(list.total()).isEqualTo(1);
    }

    private List<UUID> found(String q) {
        return ports.partnerQueries().list(Optional.empty(), Optional.of(q), FIRST).items().stream()
                .map(PartnerQueries.PartnerRow::id)
                .toList();
    }

    private PartnerQueries.PartnerRow row(Partner partner) {
        return ports.partnerQueries().one(partner.id()).orElseThrow();
    }

    private Partner named(String name, String company) {
        clock.passes(Duration.ofSeconds(1));
        var account = given.account();
        return registered(new Partner.Profile(name, account.email(), Optional.empty(), company), account.id());
    }

    private Partner registered(Partner.Profile profile, AccountId account) {
        var partner = Partner.register(
                new PartnerId(UUID.randomUUID()),
                account,
                PartnerCode.random(new java.util.Random()),
                profile,
                clock.instant());
        run(() -> ports.partners().add(partner));
        return partner;
    }
}
