package org.partnercabinet.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;

/** A row of a result, read in the domain's terms. Every method takes the column's name. */
public final class Row {
    /** Makes something of a row. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet result;

    private Row(ResultSet result) {
        this.result = result;
    }

    public static <T> RowMapper<T> mapper(Reader<T> reader) {
        return (result, context) -> reader.read(new Row(result));
    }

    public UUID id(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public Optional<UUID> maybeId(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, UUID.class));
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public Instant at(String column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> maybeAt(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public Optional<LocalDate> maybeDate(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDate.class));
    }

    public boolean is(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public int number(String column) throws SQLException {
        return result.getInt(column);
    }

    public long big(String column) throws SQLException {
        return result.getLong(column);
    }

    /** Empty when it is null. */
    public Optional<Long> maybeBig(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public BigDecimal decimal(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, result.getString(column).toUpperCase(Locale.ROOT));
    }

    /** The amount in {@code minor} with the currency in {@code currency}. */
    public Money money(String minor, String currency) throws SQLException {
        return new Money(result.getLong(minor), Currency.getInstance(result.getString(currency)));
    }

    public Optional<Money> maybeMoney(String minor, String currency) throws SQLException {
        return result.getString(currency) == null ? Optional.empty() : Optional.of(money(minor, currency));
    }

    /** Hundredths of a percent. */
    public Optional<Percent> maybePercent(String column) throws SQLException {
        int hundredths = result.getInt(column);
        return result.wasNull() ? Optional.empty() : Optional.of(new Percent(hundredths));
    }
}
