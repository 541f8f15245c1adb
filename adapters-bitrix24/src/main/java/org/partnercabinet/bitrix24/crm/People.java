package org.partnercabinet.bitrix24.crm;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.crm.CrmListings.Contact;

/** Reads a contact of the portal in our words. */
final class People {
    private People() {}

    /** The first phone and the first e-mail count. */
    static Contact contact(Item item) {
        String name = Stream.of("name", "secondName", "lastName")
                .map(item::text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Contact(name, communication(item, "PHONE"), communication(item, "EMAIL"), "");
    }

    private static Optional<String> communication(Item item, String type) {
        return Item.rows(item.fields(), "fm").stream()
                .filter(row -> row.text("typeId").equals(type))
                .map(row -> row.text("value").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
