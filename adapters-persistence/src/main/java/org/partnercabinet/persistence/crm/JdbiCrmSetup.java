package org.partnercabinet.persistence.crm;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.crm.CrmSetup;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.crm.Template;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** The settings of the portal in the database: one row, and one for each mapped field. */
public final class JdbiCrmSetup implements CrmSetup {
    private static final RowMapper<CrmSettings> SETTINGS = Row.mapper(JdbiCrmSetup::settings);
    private static final RowMapper<FieldMapping> MAPPING = Row.mapper(row -> new FieldMapping(
            row.constant(Entity.class, "entity"),
            row.constant(OurField.class, "ours"),
            row.text("field"),
            row.is("update_on_event")));

    private final Database database;

    public JdbiCrmSetup(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CrmSettings> find() {
        return database.with(handle -> handle.createQuery("select * from crm_settings where id = 1")
                .map(SETTINGS)
                .findOne()
                .map(it -> it.mapping(mappings(handle))));
    }

    private static List<FieldMapping> mappings(Handle handle) {
        return handle.createQuery("select * from crm_mapping order by place")
                .map(MAPPING)
                .list();
    }

    /** Whoever writes the one row first has the mappings to themselves. */
    @Override
    public void put(CrmSettings settings) {
        database.within(handle -> {
            if (!execute(handle, """
                    insert into crm_settings (id, entity, former, funnel, stage, lead_status, responsible, source,
                        lead_field, deal_field, template, sweep_on, sweep_minutes, appeals)
                    values (1, :entity, :former, :funnel, :stage, :leadStatus, :responsible, :source,
                        :leadField, :dealField, :template, :sweepOn, :sweepMinutes, :appeals)
                    on conflict do nothing""", settings)) {
                execute(handle, """
                        update crm_settings set entity = :entity, former = :former, funnel = :funnel, stage = :stage,
                            lead_status = :leadStatus, responsible = :responsible, source = :source,
                            lead_field = :leadField, deal_field = :dealField, template = :template,
                            sweep_on = :sweepOn, sweep_minutes = :sweepMinutes, appeals = :appeals
                        where id = 1""", settings);
            }
            handle.execute("delete from crm_mapping");
            insert(handle, settings.mappings());
            return settings;
        });
    }

    private static boolean execute(Handle handle, String sql, CrmSettings settings) {
        CrmSettings.Entry entry = settings.entry();
        return handle.createUpdate(sql)
                        .bind("entity", entry.entity())
                        .bind("former", entry.former())
                        .bind("funnel", entry.funnel())
                        .bind("stage", entry.stage())
                        .bind("leadStatus", entry.leadStatus())
                        .bind("responsible", entry.responsible())
                        .bind("source", entry.source())
                        .bind("leadField", settings.tracking().leadField())
                        .bind("dealField", settings.tracking().dealField())
                        .bind("template", settings.tracking().template().text())
                        .bind("sweepOn", settings.sweep().on())
                        .bind("sweepMinutes", settings.sweep().every().toMinutes())
                        .bind("appeals", settings.appeals())
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, List<FieldMapping> mappings) {
        if (mappings.isEmpty()) return;
        var batch = handle.prepareBatch("""
                insert into crm_mapping (place, entity, ours, field, update_on_event)
                values (:place, :entity, :ours, :field, :updateOnEvent)""");
        for (int place = 0; place < mappings.size(); place++) {
            FieldMapping it = mappings.get(place);
            batch.bind("place", place)
                    .bind("entity", it.entity())
                    .bind("ours", it.ours())
                    .bind("field", it.field())
                    .bind("updateOnEvent", it.updateOnEvent())
                    .add();
        }
        batch.execute();
    }

    private static CrmSettings settings(Row row) throws SQLException {
        var entry = new CrmSettings.Entry(
                row.constant(Entity.class, "entity"),
                row.maybeText("former").map(name -> Entity.valueOf(name.toUpperCase(java.util.Locale.ROOT))),
                row.maybeBig("funnel"),
                row.maybeText("stage"),
                row.maybeText("lead_status"),
                row.maybeBig("responsible"),
                row.maybeText("source"));
        var tracking = new CrmSettings.Tracking(
                row.maybeText("lead_field"), row.maybeText("deal_field"), new Template(row.text("template")));
        var sweep = new CrmSettings.Sweep(row.is("sweep_on"), Duration.ofMinutes(row.number("sweep_minutes")));
        return new CrmSettings(entry, List.of(), tracking, sweep, row.constant(CrmSettings.Appeals.class, "appeals"));
    }
}
