package org.partnercabinet.persistence.settings;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.domain.settings.RewardSettings;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Settings in the database: a row for the company, and one for the terms, which is there once somebody set them. */
public final class JdbiSettings implements Settings {
    private static final RowMapper<RewardSettings> REWARD = Row.mapper(row -> new RewardSettings(
            new Percent(row.number("percent")),
            row.number("hold_days"),
            row.number("protection_days"),
            row.money("minimum_minor", "minimum_currency")));

    private final Database database;

    public JdbiSettings(Database database) {
        this.database = database;
    }

    @Override
    public RewardSettings reward() {
        return database.with(handle -> handle.createQuery("select * from reward_settings where id = 1")
                .map(REWARD)
                .findOne()
                .orElseThrow(JdbiSettings::unset));
    }

    @Override
    public RewardSettings changeReward(UnaryOperator<RewardSettings> change) {
        return database.within(handle -> {
            RewardSettings changed =
                    change.apply(handle.createQuery("select * from reward_settings where id = 1 <lock>")
                            .map(REWARD)
                            .findOne()
                            .orElseThrow(JdbiSettings::unset));
            bind(handle.createUpdate("""
                                    update reward_settings
                                    set percent = :percent, hold_days = :holdDays, protection_days = :protectionDays,
                                        minimum_minor = :minor, minimum_currency = :currency
                                    where id = 1"""), changed).execute();
            return changed;
        });
    }

    @Override
    public boolean addReward(RewardSettings initial) {
        return database.with(handle -> bind(handle.createUpdate("""
                                        insert into reward_settings
                                            (id, percent, hold_days, protection_days, minimum_minor, minimum_currency)
                                        values (1, :percent, :holdDays, :protectionDays, :minor, :currency)
                                        on conflict do nothing"""), initial).execute() == 1);
    }

    @Override
    public CompanyCard card() {
        return database.with(handle -> handle.createQuery(
                        "select name, support, color from company_settings where id = 1")
                .map(Row.mapper(row -> new CompanyCard(
                        row.text("name"),
                        row.text("support"),
                        row.maybeText("color").map(Color::new))))
                .one());
    }

    @Override
    public void changeCard(CompanyCard card) {
        database.within(handle -> handle.createUpdate(
                        "update company_settings set name = :name, support = :support, color = :color where id = 1")
                .bind("name", card.name())
                .bind("support", card.support())
                .bind("color", card.color().map(Color::value))
                .execute());
    }

    @Override
    public ZoneId timeZone() {
        return database.with(handle -> handle.createQuery("select time_zone from company_settings where id = 1")
                .map(Row.mapper(row -> ZoneId.of(row.text("time_zone"))))
                .one());
    }

    @Override
    public void changeTimeZone(ZoneId zone) {
        database.within(handle -> handle.createUpdate(
                        "update company_settings set time_zone = :zone, chosen = true where id = 1")
                .bind("zone", zone.getId())
                .execute());
    }

    @Override
    public boolean addTimeZone(ZoneId initial) {
        return database.within(handle -> handle.createUpdate(
                                "update company_settings set time_zone = :zone, chosen = true where id = 1 and not chosen")
                        .bind("zone", initial.getId())
                        .execute()
                == 1);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, RewardSettings settings) {
        return statement
                .bind("percent", settings.percent().hundredths())
                .bind("holdDays", settings.holdDays())
                .bind("protectionDays", settings.protectionDays())
                .bind("minor", settings.minimumPayout().minor())
                .bind("currency", settings.minimumPayout().currency());
    }

    private static IllegalStateException unset() {
        return new IllegalStateException("nobody has set the programme's terms yet");
    }
}
