package org.partnercabinet.http.page;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Messages;

/** What becomes of a posted form: it is done, or it is shown again with what was typed and what is wrong. */
public final class Forms {
    private Forms() {}

    /**
     * @param work does what is asked for and says where to go on, see {@link Pages#goTo}
     * @param again the same page with a status of 422, 409, 403, 401 or 429
     */
    public static Answer answer(
            Call call, Body body, Function<Input, Answer> work, BiFunction<Integer, Filled, Answer> again) {
        try {
            return work.apply(call.form().check(body));
        } catch (InvalidInput wrong) {
            return again.apply(422, Filled.wrong(call.form(), call.viewer().language(), wrong.errors()));
        } catch (Refusal refusal) {
            return again.apply(status(refusal), refused(call, refusal));
        }
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID, RULE -> 422;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case UNAUTHENTICATED -> 401;
            case TOO_MANY -> 429;
            case NOT_FOUND, UNAVAILABLE -> throw refusal;
        };
    }

    private static Filled refused(Call call, Refusal refusal) {
        var language = call.viewer().language();
        return refusal.field()
                .map(field -> Filled.wrong(
                        call.form(), language, List.of(new FieldError(field, refusal.code(), refusal.details()))))
                .orElseGet(() ->
                        Filled.refused(call.form(), Messages.in(language).text(refusal.code(), refusal.details())));
    }
}
