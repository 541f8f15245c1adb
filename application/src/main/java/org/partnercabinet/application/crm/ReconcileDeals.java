package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.CrmCursors.Phase;
import org.partnercabinet.application.crm.CrmCursors.Sweep;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/**
 * The sweep: events get lost, so whatever changed in the portal since the last sweep is taken over, and so is what moved
 * without a new date; and some of what we know are looked for, others each time, since nothing tells of a lost deletion.
 * How far it came is kept after each slice: after a failure or a crash, and when it is begun anew, it goes
 * on from there. At its end it plans the next, by the subject {@code lead} or {@code deal}.
 */
public final class ReconcileDeals {
    public static final Topic RECONCILE = Topic.recurring("crm.reconcile", 30);

    /** Portals and we may disagree about the time, and a change may appear in lists late. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** Most sweeps find little: the first slice is one page, and each later one so many times larger. */
    private static final int GROWTH = 7;

    private final Transactions transactions;
    private final CrmListings crm;
    private final Known known;
    private final Outbox outbox;
    private final Clock clock;
    private final Supplier<Duration> interval;

    /** What we know already, and how it becomes more. @param sweeps where people see how far it is */
    public record Known(Intake intake, LostMoves moves, StillThere there, CrmCursors cursors, Sweeps sweeps) {}

    /** @param interval from the beginning of a sweep to the next; asked each time */
    public ReconcileDeals(
            Transactions transactions,
            CrmListings crm,
            Known known,
            Outbox outbox,
            Clock clock,
            Supplier<Duration> interval) {
        this.transactions = transactions;
        this.crm = crm;
        this.known = known;
        this.outbox = outbox;
        this.clock = clock;
        this.interval = interval;
    }

    /** Sets the sweeps going; needs an open transaction. */
    public void start() {
        for (Entity entity : Entity.values()) outbox.add(RECONCILE, Sweeping.subject(entity));
    }

    /**
     * @param number of this sweep
     * @param step called before each of its steps; what it throws stops the sweep
     * @return whether it got to the end; not when a later one goes on with it
     * @throws CrmFailure the next one goes on with it
     */
    boolean handle(Entity entity, long number, Runnable step) {
        Sweep sweep = begin(entity);
        int pages = 1;
        int slices = 0;
        while (sweep.phase() != Phase.OVER) {
            step.run();
            Sweep further =
                    sweep.phase() == Phase.KNOWN ? known(entity, sweep, ++slices) : further(entity, sweep, pages);
            pages = further.phase() == sweep.phase() ? Math.min(pages * GROWTH, CrmListings.MOST_PAGES) : 1;
            if (!transactions.inTransaction(() -> keep(entity, number, further))) return false;
            sweep = further;
        }
        return true;
    }

    private boolean keep(Entity entity, long number, Sweep reached) {
        if (!known.sweeps().isLatest(entity, number)) return false;
        known.cursors().put(entity, reached);
        if (reached.phase() == Phase.OVER)
            outbox.add(RECONCILE, Sweeping.subject(entity), reached.beganAt().plus(interval.get()));
        return true;
    }

    /** Written down before the first call: what happens while that fails is not before our time. */
    private Sweep begin(Entity entity) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            Sweep sweep = known.cursors()
                    .find(entity)
                    .orElseGet(() -> Sweep.first(now))
                    .begin(now);
            known.cursors().put(entity, sweep);
            return sweep;
        });
    }

    private Sweep further(Entity entity, Sweep sweep, int pages) {
        return sweep.phase() == Phase.CHANGES ? changes(entity, sweep, pages) : moves(entity, sweep, pages);
    }

    /** @param slices which one of this sweep this is, from 1 */
    private Sweep known(Entity entity, Sweep sweep, int slices) {
        Sweep looked = sweep.lookedUpTo(known.there().look(entity, sweep.looked()));
        return looked.looked() == 0 || slices == StillThere.SLICES ? looked.next() : looked;
    }

    private Sweep changes(Entity entity, Sweep sweep, int pages) {
        Slice<DealSnapshot> slice = crm.changedSince(entity, from(sweep), sweep.after(), pages);
        List<DealSnapshot> news = known.intake().handle(slice.rows());
        transactions.run(() -> known.sweeps().saw(entity, slice.rows().size(), news.size()));
        List<Long> converted = news.stream()
                .filter(row -> row.key().entity() == Entity.LEAD && row.stage().semantics() == Semantics.WON)
                .map(row -> row.key().id())
                .toList();
        if (!converted.isEmpty()) known.intake().handle(crm.convertedFrom(converted));
        return slice.last()
                ? sweep.next()
                : goOn(sweep, lastOf(slice.rows()).key().id());
    }

    private Sweep moves(Entity entity, Sweep sweep, int pages) {
        Slice<CrmListings.Move> slice = crm.movedSince(entity, from(sweep), sweep.after(), pages);
        List<Long> lost = known.moves().among(entity, slice.rows());
        if (!lost.isEmpty()) known.intake().handle(crm.those(entity, lost));
        return slice.last() ? sweep.next() : goOn(sweep, lastOf(slice.rows()).id());
    }

    private static Instant from(Sweep sweep) {
        return sweep.since().minus(OVERLAP);
    }

    private static Sweep goOn(Sweep sweep, long last) {
        if (last <= sweep.after())
            throw new CrmFailure(CrmFailure.Executed.NO, Duration.ofMinutes(1), "a list does not go on after " + last);
        return sweep.past(last);
    }

    private static <T> T lastOf(List<T> rows) {
        if (rows.isEmpty())
            throw new CrmFailure(CrmFailure.Executed.NO, Duration.ofMinutes(1), "a list goes on with nothing");
        return rows.get(rows.size() - 1);
    }
}
