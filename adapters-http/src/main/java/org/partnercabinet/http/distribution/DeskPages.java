package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.ChangeOperator;
import org.partnercabinet.application.distribution.TakeAppeal;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** An operator's desk in a browser: what they have, what waits, what is done. Administrators and managers may look. */
public final class DeskPages implements Resource {
    static final String ROOT = "/desk";
    static final Access LOOK = Access.roles(Role.OPERATOR, Role.ADMIN, Role.MANAGER);
    static final Access WORK = Access.roles(Role.OPERATOR, Role.ADMIN);
    private static final String QUEUE = ROOT + "/queue";
    private static final Field WHOSE = Field.number("operator_id");
    private static final Body STATUS =
            Body.of(Field.oneOf("status", Presence.class).required());
    private static final int MOST_TRIED = 20;

    private final ChangeOperator change;
    private final TakeAppeal take;
    private final DeskEyes eyes;
    private final Declined declined;
    private final Acting acting;
    private final Pages pages;

    public DeskPages(
            ChangeOperator change, TakeAppeal take, DeskEyes eyes, Declined declined, Acting acting, Pages pages) {
        this.change = change;
        this.take = take;
        this.eyes = eyes;
        this.declined = declined;
        this.acting = acting;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                look(ROOT).query(WHOSE).handle(this::desk),
                look(ROOT + "/closed")
                        .query(WHOSE)
                        .paged()
                        .sortedBy("closed_at")
                        .handle(this::closed),
                look(ROOT + "/find").query(WHOSE, Field.text("q").max(100)).handle(this::find),
                look(QUEUE).query(Field.number("source_id")).paged().handle(this::queue),
                Endpoint.post(QUEUE + "/next").page(WORK).handle(this::next),
                Endpoint.post(ROOT + "/status").page(WORK).handle(this::status));
    }

    private static EndpointDraft look(String path) {
        return Endpoint.get(path).page(LOOK);
    }

    private Answer desk(Call call) {
        return eyes.whose(call)
                .map(operator -> {
                    var desk = eyes.desk(operator, isOwn(call, operator));
                    return pages.show(call, "desk/desk.jte", Map.of("desk", desk));
                })
                .orElseGet(() -> noDesk(call));
    }

    /** Whoever sees everybody's may choose whose; an operator's account that no operator signs in by is told so. */
    private Answer noDesk(Call call) {
        var team = DeskEyes.seesAll(call.visitor()) ? eyes.team() : List.<Operator>of();
        return pages.show(call, "desk/team.jte", Map.of("team", team));
    }

    private boolean isOwn(Call call, Operator operator) {
        return call.visitor().is(Role.OPERATOR)
                && eyes.self(call.visitor())
                        .filter(self -> self.id().equals(operator.id()))
                        .isPresent();
    }

    private Answer closed(Call call) {
        return eyes.whose(call)
                .map(operator -> {
                    var found = eyes.closed(operator, call.pageRequest());
                    var pager = Pager.of(call, found.total());
                    return pages.show(call, "desk/closed.jte", Map.of("rows", found.items(), "pager", pager));
                })
                .orElseGet(() -> noDesk(call));
    }

    private Answer find(Call call) {
        var wanted = call.query().textOrEmpty("q");
        if (wanted.matches("[1-9][0-9]{0,17}")) {
            return Answer.seeOther(ROOT + "/appeals/" + wanted);
        }
        return eyes.whose(call)
                .map(operator -> {
                    var found = wanted.isEmpty() ? List.<DeskRow>of() : eyes.find(operator, wanted);
                    return pages.show(call, "desk/find.jte", Map.of("rows", found, "q", wanted));
                })
                .orElseGet(() -> noDesk(call));
    }

    private Answer queue(Call call) {
        var source = call.query().optionalNumber("source_id");
        var paging = call.paging();
        var found = eyes.queue(source.map(SourceId::new), new PageRequest(paging.page(), paging.size()));
        boolean takes =
                call.visitor().is(Role.OPERATOR) && eyes.self(call.visitor()).isPresent();
        var shown = new QueueScreen(
                found.items(), eyes.sourceNames(), source.map(String::valueOf).orElse(""), takes);
        return pages.show(call, "desk/queue.jte", Map.of("queue", shown, "pager", Pager.of(call, found.total())));
    }

    /** The first that they can take; not what they gave back themselves within a day, that is for others. */
    private Answer next(Call call) {
        var self = acting.self(call);
        var waiting =
                eyes.queue(Optional.empty(), new PageRequest(1, MOST_TRIED)).items();
        for (var row : waiting) {
            if (declined.by(self.id(), row.appeal().id())) continue;
            try {
                take.handle(row.appeal().id(), self.id(), acting.of(call));
                return Deed.done(call, row.path(), "desk.taken");
            } catch (Refusal somebodyWasFaster) {
                if (!somebodyWasFaster.code().equals("appeal.not-waiting")) return refused(call, somebodyWasFaster);
            }
        }
        return Pages.goTo(call, ROOT, Flash.wrong(text(call, "desk.nothing-waits")));
    }

    private static Answer refused(Call call, Refusal refusal) {
        var text = Messages.in(call.viewer().language()).text(refusal.code(), refusal.details());
        return Pages.goTo(call, ROOT, Flash.wrong(text));
    }

    private Answer status(Call call) {
        var status = call.form().check(STATUS).oneOf("status", Presence.class);
        var self = acting.self(call).id();
        var word = status.name().toLowerCase(java.util.Locale.ROOT);
        return Deed.of(
                call,
                ROOT,
                "desk.said-" + word,
                () -> change.handle(self, before -> before.presence(status), acting.of(call)));
    }

    private static String text(Call call, String key) {
        return Messages.in(call.viewer().language()).text(key);
    }
}
