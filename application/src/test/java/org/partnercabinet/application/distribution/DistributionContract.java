package org.partnercabinet.application.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.partnercabinet.application.DistributionPorts;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/** What the contracts of distribution's ports start from. */
abstract class DistributionContract extends PortsContract {
    protected DistributionPorts d;

    @BeforeEach
    final void distribution() {
        d = ports.distribution().orElseThrow();
    }

    protected final long number(Numbers.Kind kind) {
        return tx(() -> d.numbers().next(kind));
    }

    protected final Operator operator(int limit) {
        Operator operator = Operator.hired(number(Numbers.Kind.OPERATOR), "Оператор " + given.word(), limit);
        run(() -> d.operators().add(operator));
        return operator;
    }

    protected final Source source() {
        Source source = Source.of(number(Numbers.Kind.SOURCE), "Источник " + given.word(), Source.Rules.DEFAULT);
        run(() -> d.sources().add(source));
        return source;
    }

    protected final void weighs(Source source, int weight, Operator... operators) {
        Map<OperatorId, Seat> seats =
                List.of(operators).stream().collect(Collectors.toMap(Operator::id, o -> Seat.of(weight)));
        gated(() -> d.teams().replace(source.id(), seats));
    }

    protected final Appeal arrived(Source source) {
        return Appeal.arrived(
                new AppealId(number(Numbers.Kind.APPEAL)),
                source.id(),
                given.client().id(),
                Appeal.Content.saying("Здравствуйте"),
                clock.instant());
    }

    /** One that is stored and waits. */
    protected final Appeal waiting(Source source) {
        return stored(arrived(source));
    }

    protected final Appeal stored(Appeal fresh) {
        save(new Appeals.Work(List.of(fresh), List.of(), List.of(), Map.of()));
        return read(fresh.id());
    }

    /** One that is stored, and this operator's. Their load stays as it was. */
    protected final Appeal assigned(Source source, Operator operator) {
        return assign(waiting(source), operator, How.AUTO);
    }

    protected final Appeal assign(Appeal appeal, Operator operator, How how) {
        Assignment assignment = Assignment.by(how, operator.id(), clock.instant());
        Appeal changed = appeal.assigned(assignment);
        save(new Appeals.Work(List.of(), List.of(changed), List.of(), Map.of(appeal.id(), assignment)));
        return read(appeal.id());
    }

    protected final Appeal release(Appeal appeal, Assignment.End how) {
        Assignment.Ended ended = ended(appeal, how);
        save(new Appeals.Work(List.of(), List.of(appeal.released(ended)), List.of(ended), Map.of()));
        return read(appeal.id());
    }

    protected final Appeal close(Appeal appeal, String result) {
        List<Assignment.Ended> ended = new ArrayList<>();
        if (appeal.assignment().isPresent()) ended.add(ended(appeal, Assignment.End.CLOSED));
        Appeal closed = appeal.closed(clock.instant(), Optional.empty(), result);
        save(new Appeals.Work(List.of(), List.of(closed), ended, Map.of()));
        return read(appeal.id());
    }

    protected final Appeal read(AppealId id) {
        return tx(() -> d.appeals().get(id));
    }

    protected final Operator read(OperatorId id) {
        return tx(() -> d.operators().get(id));
    }

    protected final Teams.Roster roster(SourceId source) {
        return tx(() -> d.teams().of(List.of(source)).get(source));
    }

    protected final void save(Appeals.Work work) {
        gated(() -> d.appeals().save(work));
    }

    protected final void gated(Runnable work) {
        gated(() -> {
            work.run();
            return true;
        });
    }

    protected final <T> T gated(Supplier<T> work) {
        return tx(() -> {
            d.teams().gate();
            return work.get();
        });
    }

    private Assignment.Ended ended(Appeal appeal, Assignment.End how) {
        OperatorId had = appeal.assignment().orElseThrow().operator();
        return new Assignment.Ended(appeal.id(), had, clock.instant(), how, Optional.empty(), "");
    }
}
