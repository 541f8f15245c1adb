package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.http.page.Choices;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * What of the portal can be chosen in a form: the portal's own names, and what is chosen now even if the portal does
 * not have it any more. When the portal does not answer, that is all there is, and the first failure is kept.
 */
public final class PortalChoices {
    private final CrmDictionaries portal;
    private final String none;
    private final String noField;
    private Optional<CrmFailure> failure = Optional.empty();

    PortalChoices(CrmDictionaries portal, Language language) {
        this.portal = portal;
        this.none = Messages.in(language).text("bitrix24.by-portal");
        this.noField = Messages.in(language).text("bitrix24.no-field");
    }

    /** Why there is less to choose from than there should be. Ask after everything else. */
    public Optional<String> trouble() {
        return failure.map(it -> String.valueOf(it.getMessage()));
    }

    public Map<String, String> funnels(String now) {
        return choices(now, portal::funnels, (it, all) -> all.and(String.valueOf(it.id()), it.name()));
    }

    /** @param funnel its number; anything else is the portal's default one */
    public Map<String, String> stages(String funnel, String now) {
        long id = funnel.matches("[0-9]{1,9}") ? Long.parseLong(funnel) : 0;
        return choices(now, () -> portal.stages(id), (it, all) -> all.and(it.id(), it.name()));
    }

    public Map<String, String> statuses(String now) {
        return choices(now, portal::statuses, (it, all) -> all.and(it.id(), it.name()));
    }

    public Map<String, String> users(String now) {
        return choices(now, portal::users, (it, all) -> all.and(String.valueOf(it.id()), it.name()));
    }

    public Map<String, String> sources(String now) {
        return choices(now, portal::sources, (it, all) -> all.and(it.id(), it.name()));
    }

    public Map<String, String> fields(Entity entity, String now) {
        return choices(
                now, () -> portal.fields(entity), (it, all) -> all.and(it.id(), it.title() + " (" + it.id() + ")"));
    }

    private interface Offer<T> {
        Choices to(T one, Choices all);
    }

    private <T> Map<String, String> choices(String now, Supplier<List<T>> read, Offer<T> offer) {
        var all = Choices.orNone(none);
        Consumer<T> put = one -> offer.to(one, all);
        // One wait is enough: when the portal does not answer, it is not asked again for the same page.
        if (failure.isEmpty()) {
            try {
                read.get().forEach(put);
            } catch (CrmFailure trouble) {
                failure = Optional.of(trouble);
            }
        }
        return all.with(now).all();
    }
}
