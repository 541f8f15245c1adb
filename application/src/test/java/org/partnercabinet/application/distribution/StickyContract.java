package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;

/** Leads who come again, at the same source or another, and who gets them. */
public abstract class StickyContract extends InAWorld {
    private static final int DAYS = 30;

    private final World world = world();
    private final CallCentre centre = new CallCentre(world);
    private final OperatorId anna = centre.operator("Анна", 1);
    private final OperatorId boris = centre.operator("Борис", 9);
    private final SourceId first = centre.source(Algorithm.SMOOTH);

    StickyContract() {
        centre.weigh(first, 10, anna);
    }

    /** Where it is Boris's turn. */
    private SourceId second(Sticky.Mode mode, Sticky.Scope scope) {
        var sticky = new Sticky(mode, scope, DAYS, 300);
        SourceId source = centre.source(new Source.Rules(Algorithm.SMOOTH, sticky, true, 5, Optional.empty()));
        centre.weigh(source, Map.of(anna, 1, boris, 1000));
        return source;
    }

    private void servedByAnna(String lead) {
        AppealId appeal = centre.comes(first, lead).appeal().id();
        assertThat(centre.owner(appeal)).contains(anna);
        centre.closes(appeal);
    }

    private void goes(SourceId source, String lead, OperatorId to, How how) {
        AppealId appeal = centre.comes(source, lead).appeal().id();
        assertThat(centre.owner(appeal)).contains(to);
        assertThat(centre.read(appeal).assignment().orElseThrow().how()).isEqualTo(how);
        centre.closes(appeal);
    }

    @Test
    void aLeadMeetsTheSameOperatorAtAnotherSourceIfItIsTheLeadThatCounts() {
        servedByAnna("ivan");
        SourceId source = second(Sticky.Mode.PREFER, Sticky.Scope.LEAD);
        goes(source, "nobody knows him", boris, How.AUTO);
        goes(source, "ivan", anna, How.STICKY);
    }

    @Test
    void andTheNextOneByTheRulesIfItIsTheSource() {
        servedByAnna("ivan");
        SourceId source = second(Sticky.Mode.PREFER, Sticky.Scope.SOURCE);
        goes(source, "ivan", boris, How.AUTO);
        goes(source, "ivan", boris, How.STICKY);
    }

    @Test
    void whoHandledThemIsRememberedForSoManyDays() {
        servedByAnna("ivan");
        servedByAnna("olga");
        SourceId source = second(Sticky.Mode.PREFER, Sticky.Scope.LEAD);
        world.passes(Duration.ofDays(DAYS));
        goes(source, "ivan", anna, How.STICKY);
        world.passes(Duration.ofMillis(1));
        goes(source, "olga", boris, How.AUTO);
    }

    @Test
    void whoeverIsPreferredAndHasNoRoomIsReplaced() {
        servedByAnna("ivan");
        centre.comes(first);
        goes(second(Sticky.Mode.PREFER, Sticky.Scope.LEAD), "ivan", boris, How.AUTO);
    }

    @Test
    void whoeverIsRequiredIsWaitedFor() {
        servedByAnna("ivan");
        AppealId other = centre.comes(first).appeal().id();
        SourceId source = second(Sticky.Mode.REQUIRE, Sticky.Scope.LEAD);
        var waits = centre.comes(source, "ivan");
        assertThat(waits.assignment()).isEqualTo("queued");
        goes(source, "nobody knows him", boris, How.AUTO);
        assertThat(centre.queue(source)).containsExactly(waits.appeal().id());
        centre.closes(other);
        assertThat(centre.owner(waits.appeal().id())).contains(anna);
        assertThat(centre.read(waits.appeal().id()).assignment().orElseThrow().how())
                .isEqualTo(How.STICKY);
    }

    @Test
    void butNotForEver() {
        servedByAnna("ivan");
        centre.comes(first);
        AppealId waits = centre.comes(second(Sticky.Mode.REQUIRE, Sticky.Scope.LEAD), "ivan")
                .appeal()
                .id();
        world.passes(Duration.ofSeconds(299));
        world.deliverAll();
        assertThat(centre.owner(waits)).isEmpty();
        world.passes(Duration.ofSeconds(1));
        world.deliverAll();
        assertThat(centre.owner(waits)).contains(boris);
        assertThat(centre.read(waits).assignment().orElseThrow().how()).isEqualTo(How.QUEUE);
    }
}
