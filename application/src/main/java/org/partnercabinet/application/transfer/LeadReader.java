package org.partnercabinet.application.transfer;

import java.util.Optional;
import java.util.function.Function;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.LeadColumn;

/** Reads a row of a file as a lead. */
public final class LeadReader {
    private final PhoneNumbers phones;

    public LeadReader(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** @param referral what is wanted, or the refusal of a row that cannot be read */
    record Lead(int line, Optional<String> phone, Optional<String> email, Function<Lead, NewReferral> referral) {
        /** @throws Refusal the first thing that is wrong with the row */
        NewReferral wanted() {
            return referral.apply(this);
        }
    }

    Lead read(Import whole, Imports.Line line) {
        Row row = column -> whole.mapping().cell(column, line.cells());
        try {
            Optional<Phone> phone =
                    row.cell(LeadColumn.PHONE).map(typed -> at(LeadColumn.PHONE, () -> phones.read(typed)));
            Optional<Email> email =
                    row.cell(LeadColumn.EMAIL).map(typed -> at(LeadColumn.EMAIL, () -> new Email(typed)));
            NewReferral wanted = wanted(whole, row, phone, email);
            return new Lead(line.number(), phone.map(Phone::value), email.map(Email::value), lead -> wanted);
        } catch (Refusal unreadable) {
            return new Lead(line.number(), Optional.empty(), Optional.empty(), lead -> {
                throw unreadable;
            });
        }
    }

    private static NewReferral wanted(Import whole, Row row, Optional<Phone> phone, Optional<Email> email) {
        var utm = new Utm(
                row.text(LeadColumn.UTM_SOURCE),
                row.text(LeadColumn.UTM_MEDIUM),
                row.text(LeadColumn.UTM_CAMPAIGN),
                row.text(LeadColumn.UTM_CONTENT),
                row.text(LeadColumn.UTM_TERM));
        String name = Texts.required("name", row.text(LeadColumn.NAME), 200);
        String company = Texts.optional("company", row.text(LeadColumn.COMPANY), 200);
        String comment = Texts.optional("comment", row.text(LeadColumn.COMMENT), 5000);
        if (phone.isEmpty() && email.isEmpty()) {
            throw Refusal.invalid("phone", "client.no-contact", "a phone or an e-mail is needed");
        }
        var person = new NewReferral.Person(name, phone, email, company);
        return new NewReferral(whole.partner(), person, new Origin.ByImport(), comment, utm);
    }

    private static <T> T at(LeadColumn column, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            throw refusal.at(column.word());
        }
    }

    private interface Row {
        Optional<String> cell(LeadColumn column);

        default String text(LeadColumn column) {
            return cell(column).orElse("");
        }
    }
}
