package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.number;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.openObjects;
import static org.partnercabinet.http.input.Field.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.Sticky;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** Sources and weights as administrators write them. */
final class SourceInput {
    private static final int MOST_WEIGHTS = 10_000;
    private static final int MOST_BYTES = 768 * 1024;

    static final Body FRESH = Body.of(fields(name().required())).ignoringUnknown();
    static final Body CHANGE = Body.patch(fields(name())).ignoringUnknown();

    static final Body WEIGHTS = Body.list(openObjects(
                            "weights",
                            number("operator_id").lax().required(),
                            integer("weight", 0, Seat.HEAVIEST)
                                    .lax()
                                    .required()
                                    .about("0: never drawn, but for a lead who comes again")
                                    .example(10))
                    .max(MOST_WEIGHTS)
                    .required())
            .atMost(MOST_BYTES);

    private SourceInput() {}

    private static Field name() {
        return text("name").example("Telegram Bot");
    }

    private static Field[] fields(Field name) {
        var fields = new ArrayList<Field>(List.of(
                name,
                lines("description").max(2000).nullable(),
                bool("is_active").about("whether it takes appeals; true, if not given"),
                oneOf("algorithm", Algorithm.class)
                        .about("weighted_random, if not given; smooth is exact in short runs"),
                oneOf("sticky_mode", Sticky.Mode.class)
                        .about("whether a lead who comes again gets the operator who handled them last"),
                oneOf("sticky_scope", Sticky.Scope.class).about("the last operator of this source, or of any"),
                integer("sticky_days", 1, 365).about("how long an operator is remembered; 30"),
                integer("sticky_wait_seconds", 1, 86_400).about("how long require waits for them; 300"),
                bool("respect_hours").about("whether operators get appeals in their hours only; true"),
                integer("queue_alert_minutes", 1, 10_080).about("an appeal that waits longer is late; 5"),
                integer("accept_seconds", 30, 3600)
                        .nullable()
                        .about("an appeal that is not accepted by then goes back to the queue; null: never")));
        return fields.toArray(Field[]::new);
    }

    static Optional<String> description(Input input) {
        return input.optionalText("description");
    }

    static Source changed(Source before, Input input) {
        return new Source(
                before.id(),
                input.optionalText("name").orElse(before.name()),
                input.has("description") ? description(input) : before.description(),
                rules(before.rules(), input),
                input.bool("is_active", before.active()));
    }

    static Source.Rules rules(Source.Rules before, Input input) {
        return new Source.Rules(
                input.optionalOneOf("algorithm", Algorithm.class).orElse(before.algorithm()),
                sticky(before.sticky(), input),
                input.bool("respect_hours", before.respectHours()),
                input.optionalInteger("queue_alert_minutes").orElse(before.alertMinutes()),
                input.has("accept_seconds")
                        ? input.optionalNumber("accept_seconds").map(Math::toIntExact)
                        : before.acceptSeconds());
    }

    private static Sticky sticky(Sticky before, Input input) {
        return new Sticky(
                input.optionalOneOf("sticky_mode", Sticky.Mode.class).orElse(before.mode()),
                input.optionalOneOf("sticky_scope", Sticky.Scope.class).orElse(before.scope()),
                input.optionalInteger("sticky_days").orElse(before.days()),
                input.optionalInteger("sticky_wait_seconds").orElse(before.waitSeconds()));
    }

    static List<SetWeights.Weight> weights(Input input) {
        return input.objects("weights").stream()
                .map(row -> new SetWeights.Weight(new OperatorId(row.number("operator_id")), row.integer("weight")))
                .toList();
    }
}
