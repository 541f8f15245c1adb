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

/**
 * A list for a screen: constant SQL, narrowed by conditions that are there or not, counted and cut into pages. Rows are
 * counted and cut on their own table alone, by an index; what else the screen shows is joined to the rows of the page.
 */
public final class Listing<T> {
    private final String select;
    private final String table;
    private final String joins;
    private final String newestFirst;
    private final RowMapper<T> mapper;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bindings = new HashMap<>();
    private String narrowed = "";

    /**
     * @param table with its alias; all conditions and the order are about its columns
     * @param joins that do not change the number of rows, may be empty
     * @param newestFirst a total order of columns that all say {@code desc}, so that pages do not overlap and the same
     *     index serves both directions
     */
    public Listing(String select, String table, String joins, String newestFirst, RowMapper<T> mapper) {
        this.select = select;
        this.table = table;
        this.joins = joins;
        this.newestFirst = newestFirst;
        this.mapper = mapper;
    }

    public Listing<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param values of what the condition names */
    public Listing<T> where(String condition, Map<String, ?> values) {
        bindings.putAll(values);
        return where(condition);
    }

    /** Narrows by a condition on {@code :name}, if there is a value. */
    public Listing<T> where(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            bindings.put(name, present);
        });
        return this;
    }

    /** A value that conditions, joins or columns name. */
    public Listing<T> with(String name, Object value) {
        bindings.put(name, value);
        return this;
    }

    /**
     * Narrows to one value of a column, if there is one. The first such column leads the order, which changes no order
     * and lets H2 walk the index that begins with it.
     */
    public Listing<T> of(String column, String name, Optional<?> value) {
        if (value.isPresent() && narrowed.isEmpty()) narrowed = column + " desc, ";
        return where(column + " = :" + name, name, value);
    }

    /** Two statements, whatever the size. */
    public Page<T> page(Handle handle, PageRequest wanted) {
        long total = count(handle, wanted);
        String alias = table.substring(table.indexOf(' ') + 1);
        String cut = "select " + alias + ".* from " + table + filter() + " order by " + order(narrowed, wanted)
                + " limit :size offset :skipped";
        List<T> rows = handle.createQuery("select " + select + " from (" + cut + ") " + alias + " " + joins
                        + " order by " + order("", wanted))
                .bindMap(bindings)
                .bind("size", wanted.size())
                .bind("skipped", wanted.skipped())
                .map(mapper)
                .list();
        return new Page<>(rows, wanted.page(), wanted.size(), total);
    }

    /** Of more rows than are wanted only so many are looked at. */
    private long count(Handle handle, PageRequest wanted) {
        String counted = wanted.countsAll()
                ? "select count(*) from " + table + filter()
                : "select count(*) from (select 1 as found from " + table + filter() + " limit :most) counted";
        return handle.createQuery(counted)
                .bindMap(bindings)
                .bind("most", wanted.countsAll() ? 0 : wanted.most() + 1)
                .mapTo(Long.class)
                .one();
    }

    public Optional<T> one(Handle handle) {
        return handle.createQuery("select " + select + " from " + table + " " + joins + filter())
                .bindMap(bindings)
                .map(mapper)
                .findOne();
    }

    private String order(String prefix, PageRequest wanted) {
        String order = prefix + newestFirst;
        return wanted.oldestFirst() ? order.replace(" desc", " asc") : order;
    }

    private String filter() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
