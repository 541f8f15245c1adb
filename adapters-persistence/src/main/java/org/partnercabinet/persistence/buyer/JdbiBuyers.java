package org.partnercabinet.persistence.buyer;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.buyer.BuyerQueries;
import org.partnercabinet.application.buyer.Buyers;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Buyers in the database. */
public final class JdbiBuyers implements Buyers, BuyerQueries {
    private static final RowMapper<Buyer> BUYER = Row.mapper(JdbiBuyers::buyer);
    private static final RowMapper<BuyerRow> ROW = Row.mapper(row -> new BuyerRow(buyer(row), row.text("email")));

    private final Database database;

    public JdbiBuyers(Database database) {
        this.database = database;
    }

    @Override
    public long nextNumber() {
        return database.with(handle -> handle.createQuery("select nextval('buyer_number')")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean add(Buyer buyer) {
        return database.within(handle -> bind(handle.createUpdate("""
                                insert into buyer
                                    (id, number, account, client, said_name, said_phone, utm_source, utm_medium, utm_campaign, utm_content,
                                     utm_term, paid_at, crm_state, crm_reason, bitrix24_contact_id, bitrix24_deal_id,
                                     crm_product, crm_paid, registered_at)
                                values
                                    (:id, :number, :account, :client, :saidName, :saidPhone, :utmSource, :utmMedium, :utmCampaign, :utmContent,
                                     :utmTerm, :paidAt, :state, :reason, :contact, :deal, :crmProduct, :crmPaid,
                                     :registeredAt)
                                on conflict do nothing"""), buyer).execute() == 1);
    }

    @Override
    public Optional<Buyer> find(BuyerId id) {
        return one("id", id);
    }

    @Override
    public Optional<Buyer> findByAccount(AccountId account) {
        return one("account", account);
    }

    @Override
    public Optional<Buyer> findByNumber(long number) {
        return one("number", number);
    }

    private Optional<Buyer> one(String column, Object value) {
        return database.with(handle -> handle.createQuery("select * from buyer where " + column + " = :value")
                .bind("value", value)
                .map(BUYER)
                .findOne());
    }

    /** Only the payment and how far the portal has heard ever change. */
    @Override
    public Buyer change(BuyerId id, UnaryOperator<Buyer> change) {
        return database.within(handle -> {
            Buyer changed = change.apply(handle.createQuery("select * from buyer where id = :id <lock>")
                    .bind("id", id)
                    .map(BUYER)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("buyer")));
            bind(handle.createUpdate("""
                                    update buyer
                                    set paid_at = :paidAt, crm_state = :state, crm_reason = :reason,
                                        bitrix24_contact_id = :contact, bitrix24_deal_id = :deal, crm_product = :crmProduct,
                                        crm_paid = :crmPaid
                                    where id = :id"""), changed).execute();
            return changed;
        });
    }

    @Override
    public Optional<BuyerRow> one(Optional<AccountId> owner, long number) {
        String mine = owner.isPresent() ? " and b.account = :owner" : "";
        return database.with(handle -> {
            var query = handle.createQuery("select b.*, a.email from buyer b join account a on a.id = b.account"
                            + " where b.number = :number" + mine)
                    .bind("number", number);
            owner.ifPresent(account -> query.bind("owner", account));
            return query.map(ROW).findOne();
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Buyer buyer) {
        return statement
                .bind("id", buyer.id())
                .bind("number", buyer.number())
                .bind("account", buyer.account())
                .bind("client", buyer.client())
                .bind("saidName", buyer.said().name())
                .bind("saidPhone", buyer.said().phone().map(Phone::value))
                .bind("utmSource", buyer.utm().source())
                .bind("utmMedium", buyer.utm().medium())
                .bind("utmCampaign", buyer.utm().campaign())
                .bind("utmContent", buyer.utm().content())
                .bind("utmTerm", buyer.utm().term())
                .bind("paidAt", buyer.paidAt())
                .bind("state", buyer.crm().state())
                .bind("reason", buyer.crm().reason())
                .bind("contact", buyer.crm().contact())
                .bind("deal", buyer.crm().deal())
                .bind("crmProduct", buyer.crm().product())
                .bind("crmPaid", buyer.crm().paid())
                .bind("registeredAt", buyer.registeredAt());
    }

    private static Buyer buyer(Row row) throws SQLException {
        var utm = new Utm(
                row.text("utm_source"),
                row.text("utm_medium"),
                row.text("utm_campaign"),
                row.text("utm_content"),
                row.text("utm_term"));
        var crm = new Buyer.InCrm(
                row.constant(Buyer.State.class, "crm_state"),
                row.text("crm_reason"),
                Optional.of(row.big("bitrix24_contact_id")).filter(id -> id > 0),
                Optional.of(row.big("bitrix24_deal_id")).filter(id -> id > 0),
                row.is("crm_product"),
                row.is("crm_paid"));
        return new Buyer(
                new BuyerId(row.id("id")),
                row.big("number"),
                new AccountId(row.id("account")),
                new ClientId(row.id("client")),
                new Buyer.Said(
                        row.text("said_name"), row.maybeText("said_phone").map(Phone::new)),
                utm,
                row.maybeAt("paid_at"),
                crm,
                row.at("registered_at"));
    }
}
