package org.partnercabinet.bitrix24.practice.crm;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnercabinet.bitrix24.practice.setup.Language;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;

/** Everything the portal keeps, in memory, behind one lock: a call changes it whole or not at all. */
public final class Crm {
    private final PortalClock clock;
    private final ZoneId zone;
    private final Language language;
    private final Fields fields = new Fields();
    private final Dictionaries dictionaries = new Dictionaries();
    private final StageHistory history = new StageHistory();
    private final Map<EntityType, TreeMap<Long, Entity>> entities = new EnumMap<>(EntityType.class);
    private final Map<EntityType, AtomicLong> lastIds = new EnumMap<>(EntityType.class);
    private final AtomicLong lastInnerId = new AtomicLong(5520);
    private final List<Comment> comments = new ArrayList<>();
    private final List<Consumer<Change>> listeners = new ArrayList<>();

    /** A comment in an element's timeline. */
    public record Comment(long id, String entityType, long entityId, String text, long authorId) {}

    public Crm(PortalClock clock, ZoneId zone, Language language) {
        this.clock = clock;
        this.zone = zone;
        this.language = language;
        for (EntityType type : EntityType.values()) {
            entities.put(type, new TreeMap<>());
            lastIds.put(type, new AtomicLong());
        }
    }

    /** Runs work that nobody else can interleave with. */
    public synchronized <T> T atomically(Supplier<T> work) {
        return work.get();
    }

    public synchronized Collection<Entity> all(EntityType type) {
        return List.copyOf(table(type).values());
    }

    public synchronized Optional<Entity> find(EntityType type, long id) {
        return Optional.ofNullable(table(type).get(id));
    }

    /** Hears of every change, inside the lock, in order. */
    public synchronized void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    public synchronized long comment(String entityType, long entityId, String text, long authorId) {
        long id = nextInnerId();
        comments.add(new Comment(id, entityType, entityId, text, authorId));
        return id;
    }

    public synchronized List<Comment> comments() {
        return List.copyOf(comments);
    }

    /** Forgets everything but the fields; ids go on, as they are never used twice. */
    public synchronized void clear() {
        entities.values().forEach(Map::clear);
        comments.clear();
        history.clear();
    }

    public Fields fields() {
        return fields;
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    public StageHistory history() {
        return history;
    }

    public ZoneId zone() {
        return zone;
    }

    public Language language() {
        return language;
    }

    /** Now, in whole seconds of the portal's zone, as dates are stored. */
    public OffsetDateTime now() {
        return clock.now().atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    Entity create(EntityType type) {
        long id = Objects.requireNonNull(lastIds.get(type)).incrementAndGet();
        var entity = new Entity(type, id, clock.now());
        table(type).put(id, entity);
        return entity;
    }

    void remove(Entity entity) {
        table(entity.type()).remove(entity.id());
    }

    /** An id for a phone, a product row or a comment. */
    long nextInnerId() {
        return lastInnerId.incrementAndGet();
    }

    void tell(Entity entity, Change.Action action, long userId) {
        var change =
                new Change(entity.type(), action, entity.id(), entity.number("CATEGORY_ID"), entity.stage(), userId);
        listeners.forEach(listener -> listener.accept(change));
    }

    private TreeMap<Long, Entity> table(EntityType type) {
        return Objects.requireNonNull(entities.get(type));
    }
}
