package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.crm.CrmListings.Contact;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.identity.Email;

/** Which of a deal's contacts is the client: the first one who is no partner and can be called or written to. */
public final class ContactPeople {
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final CrmListings crm;
    private final CrmIdentities identities;
    private final PhoneNumbers phones;

    public ContactPeople(Transactions transactions, CrmListings crm, CrmIdentities identities, PhoneNumbers phones) {
        this.transactions = transactions;
        this.crm = crm;
        this.identities = identities;
        this.phones = phones;
    }

    /** @param onlyPartners whether there are contacts, and all are partners */
    public record Found(Optional<NewReferral.Person> client, boolean onlyPartners) {}

    /** Calls the portal, so outside transactions. */
    public Found client(List<Long> contacts) {
        List<Long> others =
                contacts.stream().limit(MOST).filter(id -> !isPartner(id)).toList();
        Optional<NewReferral.Person> client = others.stream()
                .flatMap(id -> crm.contact(id).stream())
                .flatMap(contact -> person(contact).stream())
                .findFirst();
        return new Found(client, others.isEmpty() && !contacts.isEmpty());
    }

    private boolean isPartner(long contact) {
        var sign = new Signs(Optional.empty(), List.of(contact), Optional.empty());
        return transactions.inTransaction(() -> identities.pointedTo(sign)).isPresent();
    }

    private Optional<NewReferral.Person> person(Contact contact) {
        Optional<Phone> phone = contact.phone().flatMap(typed -> readable(phones::read, typed));
        Optional<Email> email = contact.email().flatMap(typed -> readable(Email::new, typed));
        if (phone.isEmpty() && email.isEmpty()) return Optional.empty();
        String known = phone.map(Phone::value).or(() -> email.map(Email::value)).orElseThrow();
        String name = shortened(contact.name());
        return Optional.of(
                new NewReferral.Person(name.isEmpty() ? known : name, phone, email, shortened(contact.company())));
    }

    private static <T> Optional<T> readable(Function<String, T> reader, String typed) {
        try {
            return Optional.of(reader.apply(typed));
        } catch (Refusal notOne) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME));
    }
}
