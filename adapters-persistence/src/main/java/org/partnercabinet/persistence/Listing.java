package org.partnercabinet.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;

/** A list for a screen: constant SQL, narrowed by conditions that are there or not, counted and cut into pages. */
public final class Listing<T> {
    private final String select;
    private final String from;
    private final String order;
    private final RowMapper<T> mapper;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bindings = new HashMap<>();

    /**
     * @param select the columns
     * @param from tables with their joins; joins must not change the number of rows
     * @param order newest first, a total order of columns that all say {@code desc}, so that pages do not overlap and
     *     the same index serves both directions
     */
    public Listing(String select, String from, String order, RowMapper<T> mapper) {
        this.select = select;
        this.from = from;
        this.order = order;
        this.mapper = mapper;
    }

    public Listing<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Narrows by a condition on {@code :name}, if there is a value. */
    public Listing<T> where(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            bindings.put(name, present);
        });
        return this;
    }

    /** Two statements, whatever the size. */
    public Page<T> page(Handle handle, PageRequest wanted) {
        long total = handle.createQuery("select count(*) from " + from + filter())
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<T> rows = handle.createQuery("select " + select + " from " + from + filter() + " order by " + order(wanted)
                        + " limit :size offset :skipped")
                .bindMap(bindings)
                .bind("size", wanted.size())
                .bind("skipped", wanted.skipped())
                .map(mapper)
                .list();
        return new Page<>(rows, wanted.page(), wanted.size(), total);
    }

    public Optional<T> one(Handle handle) {
        return handle.createQuery("select " + select + " from " + from + filter())
                .bindMap(bindings)
                .map(mapper)
                .findOne();
    }

    private String order(PageRequest wanted) {
        return wanted.oldestFirst() ? order.replace(" desc", " asc") : order;
    }

    private String filter() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
