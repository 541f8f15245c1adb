package org.partnercabinet.http.buyer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmProbe;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** The connection to Bitrix24, tried out by an administrator: as a page that works without scripts, and as JSON. */
public final class ProbeResource implements Resource {
    private static final String PAGE = "/bitrix24-test";
    private static final Field LANGUAGE = Field.text("lang");

    private final CrmProbe probe;
    private final ProbeAdmins admins;
    private final Pages pages;

    public ProbeResource(CrmProbe probe, ProbeAdmins admins, Pages pages) {
        this.probe = probe;
        this.admins = admins;
        this.pages = pages;
    }

    /** @param ok whether all steps went well */
    public record ProbeView(boolean ok, List<ProbeStepView> steps) {
        static ProbeView of(List<CrmProbe.Step> steps) {
            var views = steps.stream().map(ProbeStepView::of).toList();
            return new ProbeView(views.stream().allMatch(ProbeStepView::ok), views);
        }
    }

    /** @param request parameters of the call. @param answer cut when it is long */
    public record ProbeStepView(String name, String method, String request, String answer, boolean ok, long millis) {
        static ProbeStepView of(CrmProbe.Step step) {
            return new ProbeStepView(
                    step.name(), step.method(), step.request(), step.answer(), step.ok(), step.millis());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        var form = Body.of(Field.text("email").max(254), Field.secret("password"));
        return List.of(
                Endpoint.post("/api/bitrix24/test")
                        .tag("crm")
                        .summary("Tries the connection to Bitrix24 out, changing nothing there")
                        .access(Access.roles(Role.ADMIN))
                        .noKeys()
                        .answers(200, ProbeView.class)
                        .handle(call -> Answer.ok(ProbeView.of(probe.run()))),
                Endpoint.get(PAGE)
                        .access(Access.open())
                        .query(LANGUAGE)
                        .handle(call -> page(call, 200, Optional.empty(), List.of(), "")),
                Endpoint.post(PAGE)
                        .access(Access.open())
                        .query(LANGUAGE)
                        .body(form.in(Body.Formats.FORM))
                        .handle(this::run));
    }

    private Answer run(Call call) {
        var email = call.input().textOrEmpty("email");
        try {
            admins.expect(email, call.input().textOrEmpty("password"), call.remoteNetwork());
        } catch (Refusal refusal) {
            int status = refusal.kind() == Refusal.Kind.TOO_MANY ? 429 : 403;
            var text = Messages.in(language(call)).text(refusal.code(), refusal.details());
            return page(call, status, Optional.of(text), List.of(), email);
        }
        return page(call, 200, Optional.empty(), ProbeView.of(probe.run()).steps(), email);
    }

    private Answer page(Call call, int status, Optional<String> notice, List<ProbeStepView> steps, String email) {
        Map<String, Object> shown = Map.of("notice", notice.orElse(""), "steps", steps, "email", email);
        return pages.render(status, language(call), "buyer/probe.jte", shown)
                .with("Cache-Control", "no-store")
                .with("X-Robots-Tag", "noindex");
    }

    private static Language language(Call call) {
        return switch (call.query().textOrEmpty("lang")) {
            case "ru" -> Language.RU;
            case "en" -> Language.EN;
            default -> call.language();
        };
    }
}
