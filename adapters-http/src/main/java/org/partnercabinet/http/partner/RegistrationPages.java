package org.partnercabinet.http.partner;

import java.util.List;
import java.util.Map;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Applying to become a partner, in a browser. */
public final class RegistrationPages implements Resource {
    private final Applying applying;
    private final Pages pages;

    public RegistrationPages(Applying applying, Pages pages) {
        this.applying = applying;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/register").page(Access.open()).handle(call -> page(call, 200, Filled.empty())),
                Endpoint.post("/register").page(Access.open()).handle(this::apply),
                Endpoint.get("/register/sent")
                        .page(Access.open())
                        .handle(call -> pages.show(call, "partner/applied.jte", Map.of())));
    }

    private Answer apply(Call call) {
        return Forms.answer(
                call,
                Application.BODY,
                input -> {
                    applying.prepare(input, call.remoteNetwork()).send();
                    return Answer.seeOther("/register/sent");
                },
                (status, form) -> page(call, status, form));
    }

    private Answer page(Call call, int status, Filled form) {
        return pages.show(call, status, "partner/register.jte", Map.of("form", form));
    }
}
