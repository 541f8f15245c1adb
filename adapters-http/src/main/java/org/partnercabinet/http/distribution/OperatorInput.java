package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.number;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.uuid;

import java.util.Optional;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.ChangeOperator;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** Operators as administrators write them. */
final class OperatorInput {
    private static final int DEFAULT_LIMIT = 10;
    private static final String KEEP = "keep";
    private static final String REQUEUE = "requeue";
    private static final String TRANSFER = "transfer";

    static final Body FRESH = Body.of(
                    name().required(), active(), limit(), status(), schedule(), user(), portal(), note())
            .ignoringUnknown();

    static final Body CHANGE = Body.patch(
                    name(),
                    active(),
                    limit(),
                    status(),
                    schedule(),
                    user(),
                    portal(),
                    note().nullable(),
                    oneOf("on_deactivate", KEEP, REQUEUE, TRANSFER)
                            .about("what becomes of the appeals of somebody who is deactivated; keep, if not given"),
                    number("transfer_to").nullable().about("an operator's id, for transfer"))
            .ignoringUnknown();

    /** What a page sends: all of it, and the account by its e-mail. */
    static final Body PAGE = Body.of(
            name().required(),
            bool("is_active").required(),
            integer("max_load", 0, Operator.MOST).required(),
            oneOf("status", Presence.class).required(),
            schedule(),
            text("account").max(254),
            portal(),
            note(),
            oneOf("on_deactivate", KEEP, REQUEUE, TRANSFER),
            number("transfer_to"));

    private OperatorInput() {}

    /** @param input of {@link #PAGE} */
    static AddOperator.Setup setup(Input input, Optional<AccountId> account) {
        return new AddOperator.Setup(
                new Operator.Profile(
                        input.text("name"), input.textOrEmpty("note"), account, input.optionalNumber("portal_user_id")),
                input.bool("is_active"),
                input.integer("max_load"),
                input.oneOf("status", Presence.class),
                input.optionalNumber("schedule_id").map(ScheduleId::new));
    }

    /** @param input of {@link #PAGE} */
    static Operator replaced(Operator before, Input input, Optional<AccountId> account) {
        var wanted = setup(input, account);
        return before.is(wanted.profile())
                .active(wanted.active())
                .limit(wanted.limit())
                .presence(wanted.presence())
                .schedule(wanted.schedule());
    }

    private static Field name() {
        return text("name").example("Анна Иванова");
    }

    private static Field active() {
        return bool("is_active").lax().about("true, if not given");
    }

    private static Field limit() {
        return integer("max_load", 0, Operator.MOST).lax().example(5).about("over all sources; 10, if not given");
    }

    private static Field status() {
        return oneOf("status", Presence.class).about("only who is available gets something new");
    }

    private static Field schedule() {
        return number("schedule_id").nullable();
    }

    private static Field user() {
        return uuid("user_id").nullable().about("the account they sign in by");
    }

    private static Field portal() {
        return number("portal_user_id").nullable().about("their number in Bitrix24: they become responsible there");
    }

    private static Field note() {
        return lines("note").max(1000);
    }

    static AddOperator.Setup fresh(Input input) {
        return new AddOperator.Setup(
                profile(Operator.Profile.named(input.text("name")), input),
                input.bool("is_active", true),
                input.optionalInteger("max_load").orElse(DEFAULT_LIMIT),
                input.optionalOneOf("status", Presence.class).orElse(Presence.AVAILABLE),
                input.optionalNumber("schedule_id").map(ScheduleId::new));
    }

    static Operator changed(Operator before, Input input) {
        var changed = before.is(profile(before.profile(), input))
                .active(input.bool("is_active", before.active()))
                .limit(input.optionalInteger("max_load").orElse(before.limit()))
                .presence(input.optionalOneOf("status", Presence.class).orElse(before.presence()));
        return input.has("schedule_id")
                ? changed.schedule(input.optionalNumber("schedule_id").map(ScheduleId::new))
                : changed;
    }

    private static Operator.Profile profile(Operator.Profile before, Input input) {
        return new Operator.Profile(
                input.optionalText("name").orElse(before.name()),
                input.has("note") ? input.textOrEmpty("note") : before.note(),
                input.has("user_id") ? input.optionalUuid("user_id").map(AccountId::new) : before.account(),
                input.has("portal_user_id") ? input.optionalNumber("portal_user_id") : before.portalUser());
    }

    static ChangeOperator.Leaving leaving(Input input) {
        return switch (input.optionalText("on_deactivate").orElse(KEEP)) {
            case REQUEUE -> new ChangeOperator.Requeue();
            case TRANSFER ->
                new ChangeOperator.TransferTo(input.optionalNumber("transfer_to")
                        .map(OperatorId::new)
                        .orElseThrow(() -> Refusal.invalid("transfer_to", "text.blank", "to whom?")));
            default -> new ChangeOperator.Keep();
        };
    }
}
