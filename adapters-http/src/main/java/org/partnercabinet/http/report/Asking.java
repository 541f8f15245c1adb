package org.partnercabinet.http.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.Preset;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Call;

/** What a call about numbers asks for: whose, which link's, which days, and which they are compared with. */
public final class Asking {
    private static final Field LINK = Field.uuid("link_id").about("only what came through this link");
    private static final Field PERIOD = Field.oneOf("period", "today", "7d", "30d", "month", "quarter", "year")
            .about(
                    "up to and with today, in the company's time zone; 30d unless given; month, quarter and year begin on"
                            + " their first day")
            .example("30d");
    private static final Field FROM = Field.date("from").about("the first day, instead of a period");
    private static final Field TO = Field.date("to").about("the last day, included; today unless given");
    private static final Field COMPARE = Field.bool("compare")
            .about(
                    "false: without the period before; today, 7d, 30d and given days are compared"
                            + " with as many days before them, the others with the same days of the month, quarter or year before");

    private final Settings settings;
    private final LinkQueries links;
    private final Whose whose;
    private final Clock clock;

    /** @param compared empty when nobody wants to compare */
    record Asked(Ask now, Optional<Ask> compared) {}

    public Asking(Settings settings, LinkQueries links, Whose whose, Clock clock) {
        this.settings = settings;
        this.links = links;
        this.whose = whose;
        this.clock = clock;
    }

    static Field[] fields() {
        return new Field[] {Whose.FIELD, LINK, PERIOD, FROM, TO, COMPARE};
    }

    /** For pages, where the place says whose. */
    static Field[] ofPage() {
        return new Field[] {LINK, PERIOD, FROM, TO, COMPARE};
    }

    /** @throws Refusal NOT_FOUND for a partner or link that is not the caller's; INVALID for days that cannot be */
    Asked read(Call call) {
        return read(call, whose.listed(call));
    }

    /** Thirty days beside the thirty before, of all links. */
    Asked usual(Scope scope) {
        ZoneId zone = settings.timeZone();
        Period period = Preset.DAYS30.period(LocalDate.ofInstant(clock.instant(), zone), zone);
        return new Asked(
                new Ask(scope, Optional.empty(), period),
                Optional.of(new Ask(scope, Optional.empty(), period.before())));
    }

    /** @throws Refusal as above */
    Asked read(Call call, Scope scope) {
        Input query = call.query();
        Optional<LinkId> link = query.optionalUuid("link_id").map(LinkId::new);
        link.ifPresent(id -> {
            if (links.one(scope, id).isEmpty()) throw Refusal.notFound("link");
        });
        ZoneId zone = settings.timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean given = query.optionalDate("from").isPresent()
                || query.optionalDate("to").isPresent();
        Preset preset = preset(query);
        Period period = given ? given(query, today, zone) : preset.period(today, zone);
        Optional<Period> before = query.bool("compare", true)
                ? Optional.of(given ? period.before() : preset.compared(today, zone))
                : Optional.empty();
        return new Asked(new Ask(scope, link, period), before.map(days -> new Ask(scope, link, days)));
    }

    private static Period given(Input query, LocalDate today, ZoneId zone) {
        LocalDate to = query.optionalDate("to").orElse(today);
        return Period.of(query.optionalDate("from").orElseGet(() -> to.minusDays(29)), to, zone);
    }

    private static Preset preset(Input query) {
        return switch (query.optionalText("period").orElse("30d")) {
            case "today" -> Preset.TODAY;
            case "7d" -> Preset.WEEK;
            case "month" -> Preset.MONTH;
            case "quarter" -> Preset.QUARTER;
            case "year" -> Preset.YEAR;
            default -> Preset.DAYS30;
        };
    }
}
