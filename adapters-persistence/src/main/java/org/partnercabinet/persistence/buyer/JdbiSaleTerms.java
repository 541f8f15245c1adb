package org.partnercabinet.persistence.buyer;

import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.buyer.SaleTerms;
import org.partnercabinet.domain.settings.SaleSettings;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** What buyers buy, in the database: one row, once somebody set it. */
public final class JdbiSaleTerms implements SaleTerms {
    private static final RowMapper<SaleSettings> TERMS = Row.mapper(row -> new SaleSettings(
            row.big("product"),
            row.money("price_minor", "price_currency"),
            Optional.of(row.number("category")).filter(id -> id > 0),
            row.maybeText("paid_stage"),
            row.maybeText("unpaid_stage")));

    private final Database database;

    public JdbiSaleTerms(Database database) {
        this.database = database;
    }

    @Override
    public SaleSettings current() {
        return database.with(handle -> handle.createQuery("select * from sale_settings where id = 1")
                        .map(TERMS)
                        .findOne())
                .orElseGet(SaleSettings::usual);
    }

    @Override
    public void put(SaleSettings terms) {
        database.within(handle -> {
            handle.execute("insert into sale_settings (id, product, price_minor, price_currency)"
                    + " values (1, 0, 0, 'USD') on conflict do nothing");
            return handle.createUpdate("""
                            update sale_settings
                            set product = :product, price_minor = :minor, price_currency = :currency,
                                category = :category, paid_stage = :paid, unpaid_stage = :unpaid
                            where id = 1""")
                    .bind("product", terms.product())
                    .bind("minor", terms.price().minor())
                    .bind("currency", terms.price().currency())
                    .bind("category", terms.category())
                    .bind("paid", terms.paidStage())
                    .bind("unpaid", terms.unpaidStage())
                    .execute();
        });
    }
}
