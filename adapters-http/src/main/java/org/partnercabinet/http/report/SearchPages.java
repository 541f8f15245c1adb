package org.partnercabinet.http.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.application.referral.ReferralQueries.ReferralRow;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.distribution.DeskEyes;
import org.partnercabinet.http.distribution.DeskRow;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.payout.PayoutNumber;
import org.partnercabinet.http.report.SearchScreen.Hit;
import org.partnercabinet.http.report.SearchScreen.Section;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Amounts;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.LocalPath;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Visitor;

/** One box for all: whoever searches finds what their roles let them see, by the same number of statements. */
public final class SearchPages implements Resource {
    private static final PageRequest FIRST = new PageRequest(1, 10).countingTo(SearchScreen.ENOUGH);
    private static final Pattern NUMBER = Pattern.compile("(?:№\\s*)?([1-9][0-9]{0,17})");

    private final Reads reads;
    private final DeskEyes eyes;
    private final Whose whose;
    private final Pages pages;

    /** Where things are found. */
    public record Reads(
            LinkQueries links,
            ReferralQueries referrals,
            PartnerQueries partners,
            PayoutQueries payouts,
            ConversationQueries conversations) {}

    public SearchPages(Reads reads, DeskEyes eyes, Whose whose, Pages pages) {
        this.reads = reads;
        this.eyes = eyes;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/search")
                .page(Access.signedIn())
                .query(Field.text("q").max(100))
                .handle(this::search));
    }

    private Answer search(Call call) {
        var q = call.query().textOrEmpty("q").strip();
        var found = q.isEmpty()
                ? List.<Section>of()
                : sections(call, q).filter(section -> section.total() > 0).toList();
        return pages.show(call, "report/search.jte", Map.of("search", new SearchScreen(q, found)));
    }

    private Stream<Section> sections(Call call, String q) {
        var visitor = call.visitor();
        var all = new ArrayList<Section>();
        if (visitor.is(Role.ADMIN)) all.addAll(administration(call, q));
        if (visitor.is(Role.OPERATOR) || DeskEyes.seesAll(visitor)) all.addAll(appeals(call, q));
        if (visitor.is(Role.MANAGER) && !visitor.is(Role.ADMIN)) all.add(conversations(visitor, q));
        if (visitor.is(Role.PARTNER)) all.addAll(own(call, q));
        return all.stream();
    }

    private List<Section> own(Call call, String q) {
        var scope = Scope.of(whose.own(call.visitor()));
        var links = reads.links()
                .list(scope, new LinkQueries.Filter(Optional.of(q), Optional.empty(), Optional.empty()), FIRST);
        return List.of(
                section(
                        "links",
                        "link",
                        links,
                        row -> new Hit("/partner/links/" + row.id(), row.title(), row.code()),
                        q),
                section("referrals", "users", clients(scope, q), row -> client("/partner/referrals/", row), q));
    }

    private List<Section> administration(Call call, String q) {
        var partners = reads.partners().list(Optional.empty(), Optional.of(q), FIRST);
        var clients = clients(Scope.everybody(), q);
        return List.of(
                section(
                        "partners",
                        "users",
                        partners,
                        row -> new Hit("/admin/partners/" + row.id(), row.name(), row.email()),
                        q),
                new Section(
                        "referrals",
                        "user",
                        clients.map(row -> client("/admin/referrals/", row)).items(),
                        clients.total(),
                        Optional.empty()),
                payouts(call, q));
    }

    private Page<ReferralRow> clients(Scope scope, String q) {
        return reads.referrals().list(scope, ReferralQueries.Filter.of(q), FIRST);
    }

    private static Hit client(String root, ReferralRow row) {
        var client = row.client();
        return new Hit(
                root + row.id(), client.name(), client.phone().or(client::email).orElse(client.company()));
    }

    /** By the number that stands on their pages, or its beginning. */
    private Section payouts(Call call, String q) {
        var found = PayoutNumber.begun(q)
                .map(range -> reads.payouts().between(Scope.everybody(), range.first(), range.last(), FIRST.size()))
                .orElse(List.of());
        var hits = found.stream()
                .map(row -> new Hit(
                        "/admin/payouts/" + row.id(),
                        row.partnerName(),
                        "№ " + PayoutNumber.of(row.id()) + " · "
                                + Amounts.text(row.amount(), call.viewer().language())))
                .toList();
        return new Section("payouts", "cash", hits, hits.size(), Optional.empty());
    }

    private List<Section> appeals(Call call, String q) {
        var number = NUMBER.matcher(q);
        var named = number.matches()
                ? eyes.numbered(call.visitor(), Long.parseLong(number.group(1)))
                : Optional.<DeskRow>empty();
        var hits = Stream.concat(named.stream(), eyes.search(call.visitor(), q).stream())
                .map(row -> new Hit(
                        row.path(),
                        row.who().orElse("№ " + row.id()),
                        "№ " + row.id() + " · " + row.appeal().source().name()))
                .distinct()
                .toList();
        return List.of(new Section("appeals", "inbox", hits, hits.size(), Optional.empty()));
    }

    private Section conversations(Visitor visitor, String q) {
        var filter = new ConversationQueries.Filter(Optional.of(q), false, Optional.empty(), false);
        var found = reads.conversations().list(new AccountId(visitor.account()), filter, FIRST);
        return section(
                "conversations",
                "messages",
                found,
                row -> new Hit(
                        "/admin/chat/" + row.partner().id(),
                        row.partner().name(),
                        row.partner().email()),
                q);
    }

    private static <T> Section section(String name, String icon, Page<T> found, Function<T, Hit> hit, String q) {
        var root = Map.of(
                "links", "/partner/links",
                "referrals", "/partner/referrals",
                "partners", "/admin/partners",
                "conversations", "/admin/chat");
        var all = Optional.ofNullable(root.get(name)).map(path -> path + "?q=" + LocalPath.encoded(q));
        return new Section(name, icon, found.map(hit).items(), found.total(), all);
    }
}
