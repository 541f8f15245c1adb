package org.partnercabinet.http.crm;

import java.util.List;
import java.util.function.Function;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** What the portal has to choose from. */
public final class DictionariesResource implements Resource {
    private final CrmDictionaries portal;

    public DictionariesResource(CrmDictionaries portal) {
        this.portal = portal;
    }

    /** @param id 0 is the portal's default one */
    public record PortalFunnelView(long id, String name) {}

    public record PortalStageView(String id, String name, Semantics semantics) {}

    public record PortalSourceView(String id, String name) {}

    public record PortalUserView(long id, String name) {}

    /** @param own made by the company, rather than there from the beginning */
    public record PortalFieldView(String id, String title, boolean own) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                list("funnels", "Funnels of deals", PortalFunnelView.class)
                        .handle(call -> answer(portal::funnels, it -> new PortalFunnelView(it.id(), it.name()))),
                list("stages", "Stages of a funnel of deals", PortalStageView.class)
                        .query(Field.integer("funnel", 0, Integer.MAX_VALUE).required())
                        .handle(call -> answer(
                                () -> portal.stages(call.query().integer("funnel")), DictionariesResource::stage)),
                list("statuses", "Statuses of leads", PortalStageView.class)
                        .handle(call -> answer(portal::statuses, DictionariesResource::stage)),
                list("sources", "Sources", PortalSourceView.class)
                        .handle(call -> answer(portal::sources, it -> new PortalSourceView(it.id(), it.name()))),
                list("users", "Employees who work there now", PortalUserView.class)
                        .handle(call -> answer(portal::users, it -> new PortalUserView(it.id(), it.name()))),
                list("fields", "Fields that a text can be written to", PortalFieldView.class)
                        .query(Field.oneOf("entity", Entity.class).required())
                        .handle(this::fields));
    }

    private static EndpointDraft list(String what, String summary, Class<?> view) {
        return Endpoint.get("/api/crm/" + what)
                .tag("crm")
                .summary(summary)
                .description("As the portal has them, at most a few minutes old.")
                .access(Access.roles(Role.ADMIN))
                .scope("settings:read")
                .answersPage(view)
                .problems("crm.unavailable");
    }

    private Answer fields(Call call) {
        var entity = call.query().oneOf("entity", Entity.class);
        return answer(() -> portal.fields(entity), it -> new PortalFieldView(it.id(), it.title(), it.own()));
    }

    private static PortalStageView stage(CrmDictionaries.Stage stage) {
        return new PortalStageView(stage.id(), stage.name(), stage.semantics());
    }

    /** All of it on one page. */
    private static <T, V> Answer answer(java.util.function.Supplier<List<T>> read, Function<T, V> view) {
        try {
            List<V> all = read.get().stream().map(view).toList();
            return Answer.ok(new Page<>(all, 1, Math.max(1, all.size()), all.size()));
        } catch (CrmFailure failure) {
            throw failure.unavailable();
        }
    }
}
