package org.partnercabinet.application.audit;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Looks over the shoulder of a change: what a record was before and is afterwards, without reading it again. */
final class Seen<T> implements UnaryOperator<T> {
    private final UnaryOperator<T> change;
    private Optional<T> before = Optional.empty();

    Seen(UnaryOperator<T> change) {
        this.change = change;
    }

    @Override
    public T apply(T record) {
        before = Optional.of(record);
        return change.apply(record);
    }

    /** Tells of a change that changed something. */
    T told(T after, BiConsumer<T, T> tell) {
        before.filter(was -> !was.equals(after)).ifPresent(was -> tell.accept(was, after));
        return after;
    }
}
