package org.partnercabinet.http.reward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.reward.ChangeRewardPercent;
import org.partnercabinet.application.reward.PercentQueries;
import org.partnercabinet.application.reward.PercentQueries.Row;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What a partner earns by, in a browser: now, ever since when, who said so, and giving them a percent of their own. */
public final class PercentPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = PartnerHead.ROOT + "/{id}/percent";
    private static final Body BODY = Body.of(Field.decimal("percent", 0, 100, 2));

    private final ChangeRewardPercent change;
    private final PercentQueries percents;
    private final Settings settings;
    private final PartnerQueries partners;
    private final Pages pages;

    public PercentPages(
            ChangeRewardPercent change,
            PercentQueries percents,
            Settings settings,
            PartnerQueries partners,
            Pages pages) {
        this.change = change;
        this.percents = percents;
        this.settings = settings;
        this.partners = partners;
        this.pages = pages;
    }

    /** A decision. @param before what the same one was until then; empty for none, or the programme's */
    public record Decision(Row row, Optional<Percent> before) {}

    /** @param common the programme's. @param history the latest decision first */
    public record PercentScreen(Percent common, List<Decision> history) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH).page(ADMINS).paged().handle(call -> page(call, 200, filled(call))),
                Endpoint.post(PATH).page(ADMINS).paged().handle(this::change));
    }

    private Answer change(Call call) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    var percent = input.optionalDecimal("percent").map(Percent::of);
                    change.handle(
                            PartnerHead.id(call),
                            percent,
                            new AccountId(call.visitor().account()));
                    var said = percent.isPresent() ? "partner.percent-done" : "partner.percent-common-done";
                    return Deed.done(call, PartnerHead.ROOT + "/" + call.pathId("id") + "/percent", said);
                },
                (status, form) -> page(call, status, form));
    }

    private Filled filled(Call call) {
        var own = PartnerHead.of(call, partners, "percent").partner().rewardPercent();
        var values = new HashMap<String, String>();
        own.ifPresent(
                percent -> values.put("percent", percent.stripTrailingZeros().toPlainString()));
        return Filled.of(values);
    }

    private Answer page(Call call, int status, Filled form) {
        var head = PartnerHead.of(call, partners, "percent");
        var all = decisions(percents.history(PartnerHead.id(call)));
        var wanted = Pager.request(call);
        var shown = all.stream().skip(wanted.skipped()).limit(wanted.size()).toList();
        var screen = new PercentScreen(settings.reward().percent(), shown);
        return pages.show(
                call,
                status,
                "reward/percent.jte",
                Map.of("head", head, "form", form, "percent", screen, "pager", Pager.of(call, all.size())));
    }

    /** @param rows the latest first */
    private static List<Decision> decisions(List<Row> rows) {
        var all = new ArrayList<Decision>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var before = rows.stream()
                    .skip(i + 1L)
                    .filter(older -> older.own() == row.own())
                    .findFirst()
                    .flatMap(Row::percent);
            all.add(new Decision(row, before));
        }
        return all;
    }
}
