package org.partnercabinet.domain.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file of leads may hold, and the headers people give it, Russian and English. */
public enum LeadColumn {
    NAME("имя", "фио", "ф.и.о.", "клиент", "контакт", "имя клиента", "full name", "fio", "client", "contact", "lead"),
    PHONE("телефон", "тел", "тел.", "номер", "номер телефона", "мобильный", "мобильный телефон", "tel", "mobile"),
    EMAIL("e-mail", "mail", "почта", "эл. почта", "электронная почта", "емейл", "имейл", "email address"),
    COMPANY("компания", "организация", "фирма", "название компании", "organization", "organisation", "company name"),
    COMMENT("комментарий", "комментарии", "примечание", "заметка", "comments", "note", "notes", "message"),
    UTM_SOURCE("utm source"),
    UTM_MEDIUM("utm medium"),
    UTM_CAMPAIGN("utm campaign"),
    UTM_CONTENT("utm content"),
    UTM_TERM("utm term");

    private final List<String> headers;

    LeadColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** Its name in the API and in files of ours. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LeadColumn> named(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }

    /** What a header says, whatever its case and spaces. */
    public static Optional<LeadColumn> headed(String header) {
        String plain = plain(header);
        return Arrays.stream(values())
                .filter(column -> plain(column.word()).equals(plain) || column.headers.contains(plain))
                .findFirst();
    }

    static String plain(String header) {
        return header.strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('ё', 'е')
                .replaceAll("\\s+", " ");
    }
}
