package org.partnercabinet.bitrix24.practice.methods;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Field;
import org.partnercabinet.bitrix24.practice.setup.Switches.KeysetTotal;

/** Pages of 50. {@code start=-1} counts nothing and tells no next page. */
final class Listing {
    static final int PAGE = 50;

    private Listing() {}

    /** Elements of a type that the caller may see, and that have reached the index. */
    static Stream<Entity> visible(Call call, EntityType type) {
        Portal portal = call.portal();
        var newest = portal.clock().now().minusMillis(portal.switches().now().indexLagMs());
        return portal.crm().all(type).stream()
                .filter(entity -> portal.people().sees(call.caller().userId(), entity))
                .filter(entity -> !entity.bornAt().isAfter(newest));
    }

    /** One page of the rows that pass, each as {@code show} shows it. */
    static <T> Result page(Call call, Stream<T> rows, Predicate<T> filter, Comparator<T> order, Function<T, ?> show) {
        List<T> found = rows.filter(filter).sorted(order).toList();
        boolean counted = !call.text("start").trim().equals("-1");
        int start = counted ? (int) Math.max(0, Math.min(call.number("start"), Integer.MAX_VALUE - PAGE)) : 0;
        List<?> shown = found.stream().skip(start).limit(PAGE).map(show).toList();
        if (!counted) {
            boolean zero = call.portal().switches().now().keysetTotal() == KeysetTotal.ZERO;
            return new Result(shown, zero ? 0 : null, null);
        }
        return new Result(shown, found.size(), start + PAGE < found.size() ? start + PAGE : null);
    }

    /** By the named fields in turn, the id last. */
    static Comparator<Entity> order(
            Map<String, Object> order, Function<String, Optional<Field>> names, boolean refuseUnknown) {
        Comparator<Entity> comparator = null;
        for (var it : order.entrySet()) {
            Optional<Field> field = names.apply(it.getKey());
            if (field.isEmpty()) {
                if (refuseUnknown) {
                    throw RestError.badOrder(it.getKey());
                }
                continue;
            }
            boolean down = String.valueOf(it.getValue()).equalsIgnoreCase("DESC");
            Comparator<Entity> by = by(field.get().key());
            comparator = comparator == null
                    ? (down ? by.reversed() : by)
                    : comparator.thenComparing(down ? by.reversed() : by);
        }
        Comparator<Entity> byId = Comparator.comparingLong(Entity::id);
        return comparator == null ? byId : comparator.thenComparing(byId);
    }

    private static Comparator<Entity> by(String key) {
        return (a, b) -> {
            Object x = a.get(key);
            Object y = b.get(key);
            if (x == null || y == null) {
                return Boolean.compare(x != null, y != null);
            }
            return x instanceof Number && y instanceof Number
                    ? new java.math.BigDecimal(x.toString()).compareTo(new java.math.BigDecimal(y.toString()))
                    : x instanceof java.time.OffsetDateTime t && y instanceof java.time.OffsetDateTime u
                            ? t.toInstant().compareTo(u.toInstant())
                            : x.toString().compareTo(y.toString());
        };
    }
}
