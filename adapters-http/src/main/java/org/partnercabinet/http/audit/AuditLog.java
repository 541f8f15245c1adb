package org.partnercabinet.http.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.audit.AuditQueries;
import org.partnercabinet.application.audit.AuditQueries.Filter;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Call;

/** The log for pages: a piece of it at a time, narrowed by what the address says. */
public final class AuditLog {
    private static final int SIZE = 25;

    private final AuditQueries audit;
    private final Supplier<ZoneId> zone;

    /** @param zone in which a day begins */
    public AuditLog(AuditQueries audit, Supplier<ZoneId> zone) {
        this.audit = audit;
        this.zone = zone;
    }

    /**
     * A piece of it.
     *
     * @param narrowed by what: parameters of the address with their values, those that are given
     * @param older where the older ones begin; empty at the end
     * @param admin whether the reader may look at partners' pages
     */
    public record Log(
            String path,
            List<AuditEntryView> entries,
            Map<String, String> narrowed,
            Optional<Long> older,
            boolean first,
            boolean admin) {
        public String by(String parameter) {
            return narrowed.getOrDefault(parameter, "");
        }

        public String newestHref() {
            return narrowed.isEmpty() ? path : path + "?" + parameters(narrowed);
        }

        public String olderHref() {
            return path + "?before=" + older.orElse(0L) + (narrowed.isEmpty() ? "" : "&" + parameters(narrowed));
        }

        /** The same of one person only. */
        public String byHref(String account) {
            var theirs = new LinkedHashMap<>(narrowed);
            theirs.put("actor", account);
            return path + "?" + parameters(theirs);
        }

        private static String parameters(Map<String, String> values) {
            return values.entrySet().stream()
                    .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }

    /** What addresses of such pages may say. */
    static Field[] fields() {
        return new Field[] {
            Field.number("before"),
            Field.oneOf("action", AuditResource.actions().toArray(String[]::new)),
            Field.uuid("actor"),
            AuditDays.FROM,
            AuditDays.TO
        };
    }

    /** @throws org.partnercabinet.domain.Refusal INVALID {@code period.reversed} */
    Log read(Call call, Scope scope, String path) {
        var query = call.query();
        var before = query.optionalNumber("before");
        var days = new AuditDays(zone.get());
        var filter = new Filter(
                Optional.empty(),
                query.optionalUuid("actor"),
                query.optionalText("action"),
                days.start(query),
                days.end(query));
        var rows = audit.list(scope, filter, before, SIZE + 1);
        var language = call.viewer().language();
        var shown = rows.stream()
                .limit(SIZE)
                .map(row -> AuditEntryView.of(row, call.visitor(), language))
                .toList();
        Optional<Long> older =
                rows.size() > SIZE ? Optional.of(shown.get(SIZE - 1).id()) : Optional.empty();
        return new Log(
                path,
                shown,
                narrowed(query),
                older,
                before.isEmpty(),
                call.visitor().is(Role.ADMIN));
    }

    private static Map<String, String> narrowed(Input query) {
        var narrowed = new LinkedHashMap<String, String>();
        query.optionalText("action").ifPresent(action -> narrowed.put("action", action));
        query.optionalUuid("actor").ifPresent(actor -> narrowed.put("actor", actor.toString()));
        query.optionalDate("from").ifPresent(day -> narrowed.put("from", day.toString()));
        query.optionalDate("to").ifPresent(day -> narrowed.put("to", day.toString()));
        return narrowed;
    }
}
