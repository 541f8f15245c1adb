package org.partnercabinet.persistence.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.partner.SearchWords;
import org.partnercabinet.persistence.WordsMigration;

/** Gives the partners of earlier versions the words that they are found by. */
public final class PartnerWordsMigration extends WordsMigration {
    public PartnerWordsMigration() {
        super(
                "016.2",
                "partner words",
                "select id, name, email, phone, company, code from partner",
                "insert into partner_word (word, partner) values (?, ?)");
    }

    @Override
    protected Set<String> words(ResultSet partner) throws SQLException {
        return SearchWords.of(
                partner.getString("email"),
                Optional.ofNullable(partner.getString("phone")).orElse(""),
                partner.getString("name"),
                partner.getString("company"),
                partner.getString("code"));
    }
}
