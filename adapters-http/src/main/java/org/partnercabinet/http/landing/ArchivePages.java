package org.partnercabinet.http.landing;

import java.util.List;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** A partner removes a page in a browser, or puts it away; that can be undone. */
public final class ArchivePages implements Resource {
    private static final String ONE = LandingPages.ROOT + "/{id}";

    private final ArchiveResource.UseCases useCases;
    private final Whose whose;

    public ArchivePages(ArchiveResource.UseCases useCases, Whose whose) {
        this.useCases = useCases;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                LandingPages.post(ONE + "/discard").handle(this::discard),
                LandingPages.post(ONE + "/return")
                        .handle(call -> Deed.of(
                                call,
                                path(call),
                                "landings.brought-back",
                                () -> useCases.bringBack().handle(scope(call), LandingsResource.id(call)))));
    }

    /** On to the list, or back to the page that stays. */
    private Answer discard(Call call) {
        try {
            boolean archived = useCases.discard().handle(scope(call), LandingsResource.id(call));
            var done = archived
                    ? Flash.done(text(call, "landings.archived")).undoneBy(path(call) + "/return")
                    : Flash.done(text(call, "landings.removed"));
            return Pages.goTo(call, LandingPages.ROOT, done);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            return Pages.goTo(call, path(call), Flash.wrong(text(call, refusal.code())));
        }
    }

    private static String text(Call call, String key) {
        return Messages.in(call.viewer().language()).text(key);
    }

    private static String path(Call call) {
        return LandingPages.ROOT + "/" + call.pathId("id");
    }

    private Scope scope(Call call) {
        return Scope.of(whose.own(call.visitor()));
    }
}
