package org.partnercabinet.http.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.web.Amounts;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Viewer;
import org.partnercabinet.http.web.Visitor;

/** What every template is given: who looks, in which language, the texts, the addresses of files. */
public record Screen(Viewer viewer, Assets assets, Figures figures, CompanyCard company, Map<String, Integer> badges) {
    private static final Duration SOON = Duration.ofHours(1);

    public Language language() {
        return viewer.language();
    }

    /** What the cabinet is called: as the company is, or the product. */
    public String name() {
        return company.nameOr(t("product.name"));
    }

    /** The stylesheet of the company's own colour. */
    public Optional<String> brand() {
        return company.color().map(BrandResource::address);
    }

    /** For partners, and for who is not in. */
    public Optional<Support> support() {
        boolean needed = viewer.visitor().map(who -> who.is(Role.PARTNER)).orElse(true);
        return needed ? Support.of(company.support()) : Optional.empty();
    }

    public String t(String key) {
        return Messages.in(language()).text(key);
    }

    public String t(String key, String fact, Object value) {
        return Messages.in(language()).text(key, Map.of(fact, value));
    }

    public String t(String key, Map<String, ?> facts) {
        return Messages.in(language()).text(key, facts);
    }

    /** The form that a number asks for: {@code key.one}, {@code key.few}, {@code key.many}; the number is {@code {count}}. */
    public String n(String key, long number) {
        return Messages.in(language()).count(key, number, Map.of());
    }

    public boolean knows(String key) {
        return Messages.in(language()).knows(key);
    }

    public String asset(String path) {
        return assets.url(path);
    }

    public String money(Money money) {
        return Amounts.text(money, language());
    }

    public String money(MoneyView money) {
        return money(money.money());
    }

    public String number(Number number) {
        return figures.number(number);
    }

    /** Of a file, roughly. */
    public String fileSize(int bytes) {
        return bytes < 1_000_000
                ? t("size.kb", "size", number(Math.max(1, bytes / 1000)))
                : t("size.mb", "size", number(Math.round(bytes / 100_000.0) / 10.0));
    }

    public String percent(double part) {
        return figures.percent(part);
    }

    public String date(Instant at) {
        return figures.date(at);
    }

    public String dateTime(Instant at) {
        return figures.dateTime(at);
    }

    /** Of the day. */
    public String time(Instant at) {
        return figures.time(at);
    }

    /** When the page was made. */
    public Instant now() {
        return figures.now();
    }

    public String ago(Instant at) {
        return figures.ago(at);
    }

    /** @throws java.util.NoSuchElementException when nobody is signed in */
    public Visitor visitor() {
        return viewer.visitor().orElseThrow();
    }

    public boolean isSignedIn() {
        return viewer.visitor().isPresent();
    }

    /** For how long who looks may stay, in seconds; of nobody 0. */
    public long secondsLeft() {
        return viewer.visitor()
                .flatMap(Visitor::sitting)
                .map(sitting -> Duration.between(figures.now(), sitting.until()).toSeconds())
                .orElse(0L);
    }

    /** Whether it has to be said at once, also to who has no scripts. */
    public boolean endsSoon() {
        return secondsLeft() > 0 && secondsLeft() < SOON.toSeconds();
    }

    public String csrf() {
        return viewer.formToken();
    }

    public Menu menu() {
        return Menu.of(visitor(), viewer.path());
    }

    /** Other parts of the product that this person may go to. */
    public List<Menu> others() {
        var here = menu();
        return Menu.of(visitor()).stream().filter(menu -> menu != here).toList();
    }

    public int badge(String name) {
        return badges.getOrDefault(name, 0);
    }

    /** With its sign also when it is positive: a change. */
    public String signed(MoneyView money) {
        return (money.money().isPositive() ? "+" : "") + money(money);
    }

    /** As it is shown: nobody counts beyond 99. */
    public String capped(int count) {
        return count > 99 ? "99+" : String.valueOf(count);
    }
}
