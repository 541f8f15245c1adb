package org.partnercabinet.domain.client;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partnercabinet.domain.Words;
import org.partnercabinet.domain.identity.Email;

/**
 * By what a client is found: by the beginnings of the words of name and company and of the e-mail, and of the phone with
 * its country's code, without it, and of its last four digits.
 */
public final class ClientWords {
    private static final int NATIONAL = 10;
    private static final int LAST = 4;

    private ClientWords() {}

    /** None is empty. */
    public static Set<String> of(Client client) {
        return of(
                client.name(),
                client.company(),
                client.email().map(Email::value).orElse(""),
                client.phone().map(Phone::value).orElse(""));
    }

    /** For clients as they are stored. @param email and {@code phone} empty where there is none */
    public static Set<String> of(String name, String company, String email, String phone) {
        var words = new TreeSet<String>();
        Stream.of(name, company)
                .flatMap(text -> Words.split(Words.folded(text)))
                .forEach(words::add);
        words.add(Words.folded(email));
        String digits = Words.digits(phone);
        words.add(digits);
        for (int length : new int[] {NATIONAL, LAST}) {
            if (digits.length() > length) words.add(digits.substring(digits.length() - length));
        }
        words.remove("");
        return words;
    }
}
