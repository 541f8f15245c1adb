package org.partnercabinet.http.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.audit.AuditQueries;
import org.partnercabinet.application.audit.AuditQueries.About;
import org.partnercabinet.application.audit.AuditQueries.Filter;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Slice;

/** What was written down of who changed what. */
public final class AuditResource implements Resource {
    static final String TEXTS = "audit.";
    private static final int DEFAULT_SIZE = 25;
    private static final int LARGEST = 100;

    private final AuditQueries audit;
    private final Whose whose;
    private final Supplier<ZoneId> zone;

    /** @param zone in which a day begins */
    public AuditResource(AuditQueries audit, Whose whose, Supplier<ZoneId> zone) {
        this.audit = audit;
        this.whose = whose;
        this.zone = zone;
    }

    /** Everything that can be written down, by name. */
    public static List<String> actions() {
        return Messages.in(Language.EN).keys().stream()
                .filter(key -> key.startsWith(TEXTS))
                .map(key -> key.substring(TEXTS.length()))
                .sorted()
                .toList();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/audit")
                .tag("audit")
                .summary("Who changed what, when and from where, newest first")
                .description("Administrators see everything; partners what concerns them, and of the company's people"
                        + " only that it was the team.")
                .access(Access.roles(Role.ADMIN, Role.PARTNER))
                .scope("audit:read")
                .query(
                        Whose.FIELD,
                        Field.text("subject_kind").max(40).about("partner, link, payout, settings, ..."),
                        Field.text("subject").max(300).about("its id; needs subject_kind"),
                        Field.uuid("actor").about("the account of who did it"),
                        Field.oneOf("action", actions().toArray(String[]::new)),
                        AuditDays.FROM,
                        AuditDays.TO,
                        Field.integer("cursor", 1, Long.MAX_VALUE)
                                .about("next_cursor of the answer before")
                                .example(1024),
                        Field.integer("size", 1, LARGEST).example(DEFAULT_SIZE))
                .answersSlice(AuditEntryView.class)
                .problems("partner.not-found", "period.reversed")
                .handle(this::list));
    }

    private Answer list(Call call) {
        var query = call.query();
        int size = query.optionalInteger("size").orElse(DEFAULT_SIZE);
        var rows = audit.list(whose.listed(call), filter(query), query.optionalNumber("cursor"), size + 1);
        var shown = rows.stream()
                .limit(size)
                .map(row -> AuditEntryView.of(row, call.visitor(), call.language()))
                .toList();
        Optional<String> next = rows.size() > size
                ? Optional.of(String.valueOf(shown.get(size - 1).id()))
                : Optional.empty();
        return Answer.ok(new Slice<>(shown, next));
    }

    private Filter filter(Input query) {
        var about = query.optionalText("subject_kind").map(kind -> new About(kind, query.optionalText("subject")));
        var days = new AuditDays(zone.get());
        return new Filter(
                about, query.optionalUuid("actor"), query.optionalText("action"), days.start(query), days.end(query));
    }
}
