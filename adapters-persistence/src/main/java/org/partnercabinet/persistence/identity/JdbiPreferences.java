package org.partnercabinet.persistence.identity;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.identity.Preferences;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Preference;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Preferences in the database: columns of the account that nothing else writes. */
public final class JdbiPreferences implements Preferences {
    private static final RowMapper<Preference> PREFERENCE = Row.mapper(JdbiPreferences::preference);

    private final Database database;

    public JdbiPreferences(Database database) {
        this.database = database;
    }

    @Override
    public Preference change(AccountId account, UnaryOperator<Preference> change) {
        return database.within(handle -> {
            Preference changed =
                    change.apply(handle.createQuery("select language, theme from account where id = :id <lock>")
                            .bind("id", account)
                            .map(PREFERENCE)
                            .findOne()
                            .orElseThrow(() -> Refusal.notFound("account")));
            handle.createUpdate("update account set language = :language, theme = :theme where id = :id")
                    .bind("id", account)
                    .bind("language", changed.language().map(JdbiPreferences::word))
                    .bind("theme", changed.theme().map(JdbiPreferences::word))
                    .execute();
            return changed;
        });
    }

    static Preference preference(Row row) throws java.sql.SQLException {
        return new Preference(
                row.maybeText("language").map(word -> Preference.Tongue.valueOf(word.toUpperCase(Locale.ROOT))),
                row.maybeText("theme").map(word -> Preference.Look.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
