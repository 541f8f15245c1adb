package org.partnercabinet.http.landing;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.landing.LandingQueries.Shown;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.application.landing.LeaveOnLanding;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Address;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.referral.FormStamp;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.RateLimits;

/** What people leave on landing pages. Everybody who left a proper request is thanked, robots too. */
public final class LandingRequests {
    private static final int MOST_A_MINUTE = 5;
    private static final int MOST_AN_HOUR = 20;

    private final LeaveOnLanding leave;
    private final Landings landings;
    private final PersonInput people;
    private final RateLimits limits;
    private final FormStamp stamps;
    private final LandingPage pages;

    public LandingRequests(
            LeaveOnLanding leave,
            Landings landings,
            PersonInput people,
            RateLimits limits,
            FormStamp stamps,
            LandingPage pages) {
        this.leave = leave;
        this.landings = landings;
        this.people = people;
        this.limits = limits;
        this.stamps = stamps;
        this.pages = pages;
    }

    String stamp() {
        return stamps.issue();
    }

    Answer leave(Call call, Shown shown) {
        var messages = Messages.in(LandingPage.language(shown.content()));
        var form = LandingForm.read(call.input());
        try {
            limits.take("landing-address", call.remoteNetwork(), MOST_A_MINUTE, Duration.ofMinutes(1));
            if (form.trapped()) {
                return thanks(shown);
            }
            if (!stamps.isPlausible(form.value(LandingForm.STAMP))) {
                return again(422, shown, form.saying(messages.text("landing.send-again")));
            }
            accept(call, shown, form);
            return thanks(shown);
        } catch (InvalidInput wrong) {
            return again(422, shown, form.wrong(wrong.errors(), messages));
        } catch (Refusal refusal) {
            return refused(shown, form, refusal, messages);
        }
    }

    private Answer refused(Shown shown, LandingForm form, Refusal refusal, Messages messages) {
        if (refusal.kind() == Refusal.Kind.TOO_MANY) {
            var seconds = refusal.details().getOrDefault("retry_after", 1).toString();
            var text = messages.text(refusal.code(), refusal.details());
            return again(429, shown, form.saying(text)).with("Retry-After", seconds);
        }
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            return pages.gone(shown);
        }
        throw refusal;
    }

    private void accept(Call call, Shown shown, LandingForm form) {
        int seen = revision(form, shown);
        Block block = asked(shown, seen).orElseThrow(() -> Refusal.notFound("landing"));
        var person = form.person(block, people);
        var who = call.remoteNetwork() + " " + shown.landing().value();
        limits.take("landing-form", who, MOST_AN_HOUR, Duration.ofHours(1));
        var click = LandingPublicResource.click(Optional.of(form.value(LandingForm.CLICK)))
                .map(id -> new ClickId(UUID.fromString(id)));
        leave.handle(shown.landing(), seen, click, person, form.comment(block));
    }

    /** The form they filled in; the present one if that is not known any more. */
    private Optional<Block> asked(Shown shown, int seen) {
        return landings.revision(shown.landing(), seen)
                .flatMap(revision -> revision.content().form())
                .or(() -> shown.content().form());
    }

    private static int revision(LandingForm form, Shown shown) {
        var given = form.value(LandingForm.REVISION);
        return given.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(given) : shown.revision();
    }

    /** What they wrote stays, below the questions of now; a stamp that is ours and only too fresh stays too. */
    private Answer again(int status, Shown shown, LandingForm form) {
        var stamp = stamps.keep(form.value(LandingForm.STAMP));
        var now = form.with(LandingForm.STAMP, stamp).with(LandingForm.REVISION, String.valueOf(shown.revision()));
        return pages.page(status, shown, now);
    }

    private static Answer thanks(Shown shown) {
        var redirect = shown.content().form().map(form -> form.text("redirect")).filter(Address::maySendTo);
        return Answer.seeOther(redirect.orElse("/l/" + shown.slug().value() + "/thanks"))
                .with("Referrer-Policy", "strict-origin");
    }
}
