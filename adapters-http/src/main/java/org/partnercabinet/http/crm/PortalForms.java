package org.partnercabinet.http.crm;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Messages;

/** Forms whose work asks the portal: when it does not answer, the form is shown again and says so. */
final class PortalForms {
    private PortalForms() {}

    /** As {@link Forms#answer}, and with 503. */
    static Answer answer(
            Call call, Body body, Function<Input, Answer> work, BiFunction<Integer, Filled, Answer> again) {
        try {
            return Forms.answer(call, body, work, again);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.UNAVAILABLE) throw refusal;
            var text = Messages.in(call.viewer().language()).text(refusal.code(), refusal.details());
            return again.apply(503, new Filled(call.form(), Map.of(), Optional.of(text)));
        }
    }
}
