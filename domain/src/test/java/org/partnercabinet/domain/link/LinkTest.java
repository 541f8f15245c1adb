package org.partnercabinet.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.partner.PartnerId;

class LinkTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final ClickId CLICK = new ClickId(new UUID(0, 7));

    @Test
    void aCodeIsTenUnambiguousCharacters() {
        var random = new Random(1);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) codes.add(LinkCode.random(random).value());
        assertThat(codes).hasSize(1000).allMatch(code -> code.matches("[2-9A-Za-z]{10}"));
        assertThat(codes).noneMatch(code -> code.matches(".*[0O1lI].*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "ABCDEFGHJK1", "0000000000", "ABCDEFGHJ/", "ABCDEFGHJ\n", "АБВГДЕЖЗИК"})
    void whatCannotBeACodeIsNone(String text) {
        assertThat(LinkCode.read(text)).isEmpty();
    }

    @Test
    void aCodeReadBackIsTheSame() {
        LinkCode code = LinkCode.random(new Random(2));
        assertThat(LinkCode.read(code.value())).contains(code);
    }

    @Test
    void partnerCodesHaveTheirOwnForm() {
        assertThat(PartnerCode.random(new Random(3)).value()).matches("[2-9b-z]{8}");
        refuses("partner.code-invalid", () -> new PartnerCode("ABCDEFGH"));
    }

    @Test
    void aDirectLinkLeadsToItsTargetAndNeedsOne() {
        Link link = link(content(Link.Type.DIRECT, Optional.of(new TargetUrl("https://example.org/?utm_source=x"))));
        assertThat(link.destination(CLICK))
                .isEqualTo("https://example.org/?utm_source=ya&utm_term=code&pc_click=" + CLICK.value());
        assertThat(refuses("link.target-missing", () -> content(Link.Type.DIRECT, Optional.empty()))
                        .field())
                .contains("target_url");
    }

    @Test
    void theOthersLeadToTheForm() {
        Link link = link(content(Link.Type.IFRAME, Optional.empty()));
        assertThat(link.destination(CLICK)).isEqualTo("/f/" + link.code().value() + "?pc_click=" + CLICK.value());
    }

    @Test
    void aDeletedLinkLeadsNowhereAndCannotBeChanged() {
        Link link = link(content(Link.Type.IFRAME, Optional.empty()));
        assertThat(link.leadsSomewhere()).isTrue();
        Link deleted = link.delete(NOW);
        assertThat(deleted.leadsSomewhere()).isFalse();
        refuses("link.not-found", () -> deleted.delete(NOW));
        refuses("link.not-found", () -> deleted.withContent(link.content()));
    }

    @Test
    void aDefaultLinkCarriesThePartnersCode() {
        var utm = new Utm("s", "", "", "", "x");
        var wanted = new DefaultLink("Сайт", new TargetUrl("https://example.org/"), utm, true);
        var partner = new PartnerId(UUID.randomUUID());
        Link made = wanted.forPartner(
                new LinkId(UUID.randomUUID()),
                partner,
                new PartnerCode("bcdfghjk"),
                LinkCode.random(new Random(4)),
                NOW);
        assertThat(made.content().utm()).isEqualTo(new Utm("s", "", "", "", "bcdfghjk"));
        assertThat(made.content().type()).isEqualTo(Link.Type.DIRECT);
        assertThat(made.partner()).isEqualTo(partner);
    }

    @Test
    void marksThatAreNotSetAreNotSent() {
        assertThat(new Utm(" ya ", "", "c", "", "").parameters().toString())
                .isEqualTo("{utm_source=ya, utm_campaign=c}");
        assertThat(Utm.NONE.parameters()).isEmpty();
        assertThat(refuses("text.too-long", () -> new Utm("", "x".repeat(201), "", "", ""))
                        .field())
                .contains("utm_medium");
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD,,Mozilla/5.0",
        "GET,,''",
        "GET,prefetch;prerender,Mozilla/5.0",
        "GET,Preview,Mozilla/5.0",
        "GET,,Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "GET,,Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
        "GET,,TelegramBot (like TwitterBot)",
        "GET,,WhatsApp/2.23.20.0",
        "GET,,facebookexternalhit/1.1",
        "GET,,Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)",
        "GET,,Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0",
        "GET,,curl/8.5.0",
        "GET,,python-requests/2.31",
        "GET,,Slackbot-LinkExpanding 1.0",
        "GET,,Pinterest/0.2 (+https://www.pinterest.com/bot.html)"
    })
    void machinesThatSaySoAreMachines(String method, String purpose, String agent) {
        assertThat(Bots.isBot(method, purpose == null ? "" : purpose, agent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/124.0 YaBrowser/24.6 Safari/537.36",
                "Mozilla/5.0 (Linux; Android 14; Cubot KingKong) Chrome/126.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 14; K) Chrome/126.0 Mobile Safari/537.36 Telegram-Android/11.3.3 (Google; HIGH)",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 [Pinterest/iOS]"
            })
    void peopleAreNot(String agent) {
        assertThat(Bots.isBot("GET", "", agent)).isFalse();
    }

    private static Link.Content content(Link.Type type, Optional<TargetUrl> target) {
        return new Link.Content("Сайт", type, target, new Utm("ya", "", "", "", "code"), true);
    }

    private static Link link(Link.Content content) {
        return new Link(
                new LinkId(UUID.randomUUID()),
                new PartnerId(UUID.randomUUID()),
                LinkCode.random(new Random(5)),
                content,
                NOW,
                Optional.empty());
    }
}
