package org.partnercabinet.persistence;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.domain.Id;

/**
 * How the domain's simple values stand in columns: ids as uuid, moments as timestamp with time zone to the microsecond
 * (what both databases keep), enums in lower case, currencies by code.
 */
final class Mapping {
    private Mapping() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new Values());
        jdbi.registerColumnMapper(Instant.class, (rs, column, context) -> instant(rs, column));
        jdbi.registerColumnMapper(Currency.class, (rs, column, context) -> currency(rs, column));
        jdbi.registerColumnMapper(new Enums());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArrayType(Long.class, "bigint");
    }

    private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Currency currency(ResultSet rs, int column) throws SQLException {
        String code = rs.getString(column);
        return code == null ? null : Currency.getInstance(code);
    }

    private static final class Values implements ArgumentFactory {
        @Override
        public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
            if (value instanceof Id id)
                return Optional.of((at, statement, context) -> statement.setObject(at, id.value()));
            if (value instanceof Instant moment) {
                OffsetDateTime bound = moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
                return Optional.of(
                        (at, statement, context) -> statement.setObject(at, bound, Types.TIMESTAMP_WITH_TIMEZONE));
            }
            if (value instanceof Enum<?> constant) return text(constant.name().toLowerCase(Locale.ROOT));
            if (value instanceof Currency currency) return text(currency.getCurrencyCode());
            return Optional.empty();
        }

        private static Optional<Argument> text(String text) {
            return Optional.of((at, statement, context) -> statement.setString(at, text));
        }
    }

    private static final class Enums implements ColumnMapperFactory {
        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            Class<?> raw = GenericTypes.getErasedType(type);
            if (!raw.isEnum()) return Optional.empty();
            Object[] constants = raw.getEnumConstants();
            return Optional.of((rs, column, context) -> {
                String text = rs.getString(column);
                for (Object constant : constants) {
                    if (((Enum<?>) constant).name().equalsIgnoreCase(text)) return constant;
                }
                if (text == null) return null;
                throw new IllegalStateException("no " + raw.getSimpleName() + " is called " + text);
            });
        }
    }
}
