package org.partnercabinet.application.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.Assignees;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmCompanies;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.application.crm.Slice;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/**
 * A portal in memory: as careless about doubles as the real one, slow to find what was just made if told so, and with
 * faults to order ({@link Faults}). People in it move, change, convert and delete; whoever listens hears of it at once.
 */
public final class MemoryCrm implements Crm, CrmCompanies, Assignees {
    private static final int PAGE = 50;
    private final Clock clock;
    private final Faults faults;
    private final Map<DealKey, DealSnapshot> entries = new LinkedHashMap<>();
    private final Map<DealKey, Instant> findableSince = new LinkedHashMap<>();
    private final Map<DealKey, EntryOrigin> origins = new LinkedHashMap<>();
    private final Map<Long, NewDeal.Person> contacts = new LinkedHashMap<>();
    private final Map<Long, NewDeal.Person> companies = new LinkedHashMap<>();
    private final Map<DealKey, Long> responsibles = new LinkedHashMap<>();
    private final List<Move> history = new ArrayList<>();
    private final Map<Long, Note> notes = new LinkedHashMap<>();
    private Predicate<DealKey> hidden = key -> false;
    private Predicate<DealKey> unreadable = key -> false;
    private Consumer<DealKey> listener = key -> {};
    private final List<NewDeal> wanted = new ArrayList<>();
    private Entity makes = Entity.DEAL;
    private Duration indexLag = Duration.ZERO;
    private long lastId;

    /**
     * @param transactions of whoever calls: no call may be made inside one
     * @param firstId where its ids start, so that two portals on one database have none in common
     */
    public MemoryCrm(Clock clock, Transactions transactions, long firstId) {
        this.clock = clock;
        this.faults = new Faults(clock, transactions);
        this.lastId = firstId;
    }

    public Faults faults() {
        return faults;
    }

    public synchronized void listener(Consumer<DealKey> hears) {
        listener = hears;
    }

    /** What is made of a referral from now on; deals at first. */
    public synchronized void makes(Entity entity) {
        makes = entity;
    }

    /** What is made from now on is found by its origin only so much later. */
    public synchronized void indexLag(Duration lag) {
        indexLag = lag;
    }

    @Override
    public Optional<Long> findContact(NewDeal.Person person) {
        return faults.read(() -> contacts().entrySet().stream()
                .filter(contact -> sameAs(contact.getValue(), person))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    @Override
    public long addContact(NewDeal.Person person) {
        return faults.write(() -> newContact(person));
    }

    @Override
    public Optional<Long> findCompany(NewDeal.Person person) {
        return faults.read(() -> companies().entrySet().stream()
                .filter(company -> sameAs(company.getValue(), person))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    @Override
    public long addCompany(NewDeal.Person person) {
        return faults.write(() -> {
            synchronized (this) {
                companies.put(++lastId, person);
                return lastId;
            }
        });
    }

    @Override
    public Optional<DealKey> findEntry(EntryOrigin origin) {
        return faults.read(() -> entries().stream()
                .map(DealSnapshot::key)
                .filter(key -> isFrom(key, origin))
                .filter(this::isFindable)
                .findFirst());
    }

    private synchronized boolean isFrom(DealKey key, EntryOrigin origin) {
        return origin.equals(origins.get(key));
    }

    @Override
    public DealKey addEntry(NewDeal deal, Optional<Long> contact) {
        synchronized (this) {
            wanted.add(deal);
        }
        return faults.write(() -> {
            if (contact.filter(id -> !contacts().containsKey(id)).isPresent()) throw refused("no such contact");
            return newEntry(makes, Optional.of(deal.origin()), Optional.empty());
        });
    }

    @Override
    public Optional<Long> findNote(DealKey entry, Note note) {
        return faults.read(() -> {
            synchronized (this) {
                return notes.entrySet().stream()
                        .filter(it -> it.getValue().entry().equals(Optional.of(entry)))
                        .filter(it -> it.getValue().mark().equals(note.mark()))
                        .map(Map.Entry::getKey)
                        .findFirst();
            }
        });
    }

    @Override
    public long addNote(DealKey entry, Note note) {
        return faults.write(() -> {
            synchronized (this) {
                if (!entries.containsKey(entry)) throw refused("not found");
                notes.put(++lastId, note);
                return lastId;
            }
        });
    }

    private static CrmFailure refused(String why) {
        return new CrmFailure(CrmFailure.Executed.REFUSED, Duration.ZERO, why);
    }

    /** What was noted in timelines, the oldest first. */
    public synchronized List<Note> notes() {
        return List.copyOf(notes.values());
    }

    /** What was to be made, with all that was said of it. */
    public synchronized List<NewDeal> wanted() {
        return List.copyOf(wanted);
    }

    @Override
    public boolean assign(DealKey entry, long portalUser) {
        return faults.write(() -> responsibles(entry, portalUser));
    }

    private synchronized boolean responsibles(DealKey entry, long portalUser) {
        boolean there = entries.containsKey(entry);
        if (there) responsibles.put(entry, portalUser);
        return there;
    }

    /** Which user has it, if we said so. */
    public synchronized Optional<Long> responsible(DealKey entry) {
        return Optional.ofNullable(responsibles.get(entry));
    }

    @Override
    public Optional<DealSnapshot> read(DealKey key) {
        return faults.read(
                () -> shown().stream().filter(entry -> entry.key().equals(key)).findFirst());
    }

    @Override
    public List<DealKey> dealsOf(long lead) {
        return faults.read(() -> shown().stream()
                .filter(entry -> entry.lead().filter(id -> id == lead).isPresent())
                .map(DealSnapshot::key)
                .toList());
    }

    @Override
    public Slice<DealSnapshot> changedSince(Entity entity, Instant since, long afterId, int pages) {
        return slice(entity, afterId, pages, e -> !e.changedAt().isBefore(since));
    }

    @Override
    public Slice<DealSnapshot> made(Entity entity, long afterId, int pages) {
        return slice(entity, afterId, pages, e -> e.origin().isPresent());
    }

    @Override
    public Slice<Move> movedSince(Entity entity, Instant since, long after, int pages) {
        return faults.read(() -> {
            List<Move> moves = history().stream()
                    .filter(move -> move.key().entity() == entity && move.id() > after)
                    .filter(move -> !move.at().isBefore(since))
                    .limit((long) pages * PAGE)
                    .toList();
            return new Slice<>(moves, moves.size() < pages * PAGE);
        });
    }

    @Override
    public List<DealSnapshot> those(Entity entity, Collection<Long> ids) {
        return list(entity, e -> ids.contains(e.key().id()));
    }

    @Override
    public List<DealSnapshot> convertedFrom(Collection<Long> leads) {
        return list(Entity.DEAL, e -> e.lead().filter(leads::contains).isPresent());
    }

    @Override
    public List<DealSnapshot> pointingTo(Entity entity, Signposts signposts) {
        return list(
                entity,
                e -> e.signs().partnerCode().filter(signposts.codes()::contains).isPresent()
                        || e.signs().contacts().stream().limit(1).anyMatch(signposts.contacts()::contains)
                        || e.signs()
                                .company()
                                .filter(signposts.companies()::contains)
                                .isPresent());
    }

    @Override
    public Optional<Contact> contact(long id) {
        return faults.read(() -> Optional.ofNullable(contacts().get(id))
                .map(person -> new Contact(person.name(), person.phone(), person.email(), person.company())));
    }

    private Slice<DealSnapshot> slice(Entity entity, long afterId, int pages, Predicate<DealSnapshot> wanted) {
        List<DealSnapshot> rows = list(entity, e -> e.key().id() > afterId && wanted.test(e)).stream()
                .limit((long) pages * PAGE)
                .toList();
        return new Slice<>(rows, rows.size() < pages * PAGE);
    }

    private List<DealSnapshot> list(Entity entity, Predicate<DealSnapshot> wanted) {
        return faults.read(() -> shown().stream()
                .filter(e -> e.key().entity() == entity)
                .filter(wanted)
                .sorted(Comparator.comparing(e -> e.key().id()))
                .toList());
    }

    private synchronized List<Move> history() {
        return List.copyOf(history);
    }

    private List<DealSnapshot> shown() {
        Predicate<DealKey> hiding;
        synchronized (this) {
            hiding = hidden;
        }
        return entries().stream()
                .filter(e -> !hiding.test(e.key()))
                .map(this::readable)
                .toList();
    }

    private synchronized DealSnapshot readable(DealSnapshot e) {
        if (!unreadable.test(e.key())) return e;
        var hiddenStage = new Deal.Stage(e.stage().id(), "", Semantics.OPEN);
        return new DealSnapshot(
                        e.key(),
                        hiddenStage,
                        Optional.empty(),
                        e.lead(),
                        e.origin(),
                        e.signs(),
                        e.movedAt(),
                        e.changedAt())
                .withHiddenStage();
    }

    /** From now on neither amount nor stage of these can be read. */
    public synchronized void locks(Predicate<DealKey> keys) {
        unreadable = keys;
    }

    /** From now on these are not shown to us. */
    public synchronized void hides(Predicate<DealKey> keys) {
        hidden = keys;
    }

    /** All that is there, oldest first. */
    public synchronized List<DealSnapshot> entries() {
        return List.copyOf(entries.values());
    }

    public synchronized Map<Long, NewDeal.Person> contacts() {
        return new LinkedHashMap<>(contacts);
    }

    public synchronized Map<Long, NewDeal.Person> companies() {
        return new LinkedHashMap<>(companies);
    }

    /** Somebody moves it to a stage of that meaning. */
    public void moves(DealKey key, Semantics semantics) {
        moved(key, semantics, now());
        heard(key);
    }

    /** It moves without a new date of change, and nobody is told. */
    public void movesQuietly(DealKey key, Semantics semantics) {
        moved(key, semantics, found(key).changedAt());
    }

    private synchronized void moved(DealKey key, Semantics semantics, Instant changedAt) {
        var stage = new Deal.Stage("C1:" + semantics, semantics.name(), semantics);
        DealSnapshot e = found(key);
        entries.put(
                key,
                new DealSnapshot(
                        key, stage, e.amount(), e.lead(), e.origin(), e.signs(), now(), changedAt, e.told(), false));
        history.add(new Move(history.size() + 1, key, stage.id(), now()));
    }

    public void amounts(DealKey key, Money amount) {
        change(
                key,
                e -> new DealSnapshot(
                        key,
                        e.stage(),
                        Optional.of(amount),
                        e.lead(),
                        e.origin(),
                        e.signs(),
                        e.movedAt(),
                        now(),
                        e.told(),
                        false));
    }

    /** Somebody marks it as a partner's. */
    public void signs(DealKey key, DealSnapshot.Signs signs) {
        change(
                key,
                e -> new DealSnapshot(
                        key, e.stage(), e.amount(), e.lead(), e.origin(), signs, e.movedAt(), now(), e.told(), false));
    }

    private synchronized DealSnapshot found(DealKey key) {
        return Optional.ofNullable(entries.get(key)).orElseThrow();
    }

    /** Somebody writes that into mapped fields that ours follow. */
    public void tells(DealKey key, Map<OurField, String> told) {
        change(
                key,
                e -> new DealSnapshot(
                        key, e.stage(), e.amount(), e.lead(), e.origin(), e.signs(), e.movedAt(), now(), told, false));
    }

    /** A lead becomes a deal, or one more; the lead is a success from now on. @return the deal */
    public DealKey converts(DealKey lead) {
        DealKey deal = newEntry(Entity.DEAL, Optional.empty(), Optional.of(lead.id()));
        moves(lead, Semantics.WON);
        return deal;
    }

    /** Somebody deletes it. @return as it was, for {@link #restores} */
    public DealSnapshot deletes(DealKey key) {
        DealSnapshot gone;
        synchronized (this) {
            gone = entries.remove(key);
        }
        heard(key);
        return gone;
    }

    /** Somebody takes it out of the bin; the portal does not call that a change. */
    public void restores(DealSnapshot entry) {
        synchronized (this) {
            entries.put(entry.key(), entry);
        }
        heard(entry.key());
    }

    /** A deal of the portal's own, which no partner brought. */
    public DealKey ownDeal() {
        return newEntry(Entity.DEAL, Optional.empty(), Optional.empty());
    }

    /** Somebody, or a program of theirs, copies it with all fields. @return the copy */
    public DealKey copies(DealKey key) {
        DealSnapshot original = found(key);
        return newEntry(key.entity(), originOf(key), original.lead());
    }

    /** Somebody deletes a contact, or merges it into another one. */
    public synchronized void deletesContact(long contact) {
        contacts.remove(contact);
    }

    /** A person there adds a contact. */
    public long newContact(NewDeal.Person person) {
        synchronized (this) {
            contacts.put(++lastId, person);
            return lastId;
        }
    }

    private synchronized Optional<EntryOrigin> originOf(DealKey key) {
        return Optional.ofNullable(origins.get(key));
    }

    private DealKey newEntry(Entity entity, Optional<EntryOrigin> origin, Optional<Long> lead) {
        DealKey key;
        synchronized (this) {
            key = new DealKey(entity, ++lastId);
            var stage = new Deal.Stage("NEW", "Новая", Semantics.OPEN);
            Optional<ReferralId> referral = origin.flatMap(
                    it -> it instanceof EntryOrigin.OfReferral of ? Optional.of(of.id()) : Optional.empty());
            entries.put(key, new DealSnapshot(key, stage, Optional.empty(), lead, referral, now(), now()));
            origin.ifPresent(it -> origins.put(key, it));
            findableSince.put(key, now().plus(indexLag));
        }
        heard(key);
        return key;
    }

    private void change(DealKey key, UnaryOperator<DealSnapshot> change) {
        synchronized (this) {
            entries.computeIfPresent(key, (k, before) -> change.apply(before));
        }
        heard(key);
    }

    /** Outside the lock: whoever hears may come back. */
    private void heard(DealKey key) {
        Consumer<DealKey> hears;
        synchronized (this) {
            hears = listener;
        }
        hears.accept(key);
    }

    private synchronized boolean isFindable(DealKey key) {
        return !now().isBefore(findableSince.get(key));
    }

    private static boolean sameAs(NewDeal.Person one, NewDeal.Person other) {
        return one.client().equals(other.client())
                || one.phone().isPresent() && one.phone().equals(other.phone())
                || one.email().isPresent() && one.email().equals(other.email());
    }

    private Instant now() {
        return clock.instant();
    }
}
