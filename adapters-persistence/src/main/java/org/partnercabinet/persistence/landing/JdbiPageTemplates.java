package org.partnercabinet.persistence.landing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.TemplateId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Templates of pages in the database. */
public final class JdbiPageTemplates implements PageTemplates {
    private static final RowMapper<PageTemplate> TEMPLATE = Row.mapper(row -> new PageTemplate(
            new TemplateId(row.id("id")),
            ContentText.read(row.text("content")),
            numbers(row.text("locked")),
            new AccountId(row.id("by_whom")),
            row.at("at"),
            row.is("withdrawn")));

    private final Database database;

    public JdbiPageTemplates(Database database) {
        this.database = database;
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    @Override
    public void add(PageTemplate template) {
        database.within(handle -> handle.createUpdate("""
                        insert into landing_template (id, name, content, locked, by_whom, at, withdrawn)
                        values (:id, :name, :content, :locked, :by, :at, :withdrawn)""")
                .bind("id", template.id())
                .bind("name", template.content().name())
                .bind("content", ContentText.write(template.content()))
                .bind("locked", template.locked().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .bind("by", template.by())
                .bind("at", template.at())
                .bind("withdrawn", template.withdrawn())
                .execute());
    }

    @Override
    public Optional<PageTemplate> find(TemplateId id) {
        return database.with(handle -> handle.createQuery("select * from landing_template where id = :id")
                .bind("id", id)
                .map(TEMPLATE)
                .findOne());
    }

    @Override
    public List<PageTemplate> offered() {
        return database.with(handle -> handle.createQuery("""
                        select * from landing_template where withdrawn = false
                        order by withdrawn desc, at desc, id desc""").map(TEMPLATE).list());
    }

    @Override
    public void put(PageTemplate changed) {
        database.within(
                handle -> handle.createUpdate("update landing_template set withdrawn = :withdrawn where id = :id")
                        .bind("id", changed.id())
                        .bind("withdrawn", changed.withdrawn())
                        .execute());
    }
}
