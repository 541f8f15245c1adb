package org.partnercabinet.http.page;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.ChangePreference;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Preference;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Cookies;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.LocalPath;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Theme;

/**
 * The way in, and how people want their pages: kept with the account of who is signed in and by the browser for a year; on
 * the same page as before.
 */
public final class PreferencesResource implements Resource {
    private static final Duration LIFE = Duration.ofDays(365);

    private final ChangePreference change;
    private final boolean secure;

    /** @param secure whether people reach us by https */
    public PreferencesResource(ChangePreference change, boolean secure) {
        this.change = change;
        this.secure = secure;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/").page(Access.open()).handle(PreferencesResource::home),
                Endpoint.post("/language").page(Access.open()).handle(this::language),
                Endpoint.post("/theme").page(Access.open()).handle(this::theme));
    }

    private static Answer home(Call call) {
        var place = call.viewer().visitor().map(visitor -> Menu.of(visitor, "").root());
        return Answer.seeOther(place.orElse("/login"));
    }

    private Answer language(Call call) {
        var chosen = Language.tagged(call.form().value("language")).orElse(Language.RU);
        keep(call, wanted -> wanted.in(Preference.Tongue.valueOf(chosen.name())));
        return back(call).with(Cookies.set(Cookies.LANGUAGE, chosen.tag(), LIFE, secure));
    }

    private Answer theme(Call call) {
        var chosen = Theme.of(call.form().value("theme"));
        keep(call, wanted -> wanted.looking(Preference.Look.valueOf(chosen.name())));
        return back(call).with(Cookies.set(Cookies.THEME, chosen.word(), LIFE, secure));
    }

    private void keep(Call call, UnaryOperator<Preference> wish) {
        call.viewer().visitor().ifPresent(visitor -> change.handle(new AccountId(visitor.account()), wish));
    }

    private static Answer back(Call call) {
        return Answer.seeOther(LocalPath.of(call.form().value("next")).orElse("/"));
    }
}
