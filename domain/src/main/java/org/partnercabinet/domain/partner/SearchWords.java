package org.partnercabinet.domain.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnercabinet.domain.Words;
import org.partnercabinet.domain.client.Phone;

/**
 * By what a partner is found: by the beginnings of the words of name, company and e-mail, of the whole e-mail and the
 * code, and by any four or more digits of the phone that stand together. Case, ё and punctuation make no difference.
 */
public final class SearchWords {
    /** Of a text that is searched for, this many words count. */
    public static final int MOST = 6;

    private static final int FEWEST_DIGITS = 4;
    private static final int DIGITS_OF_A_PHONE = 7;

    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().-]+");

    /** As dialled within Russia: 8 instead of +7. */
    private static final Pattern DIALLED = Pattern.compile("^8(\\d{10})$");

    private SearchWords() {}

    /** Words that the partner is found by the beginnings of; none is empty. */
    public static Set<String> of(Partner partner) {
        var profile = partner.profile();
        String phone = profile.phone().map(Phone::value).orElse("");
        return of(
                profile.email().value(),
                phone,
                profile.name(),
                profile.company(),
                partner.code().value());
    }

    /** For partners as they were stored, by whatever rules. @param texts the name and others that consist of words */
    public static Set<String> of(String email, String phone, String... texts) {
        var words = new TreeSet<String>();
        Stream.concat(Stream.of(email), Stream.of(texts))
                .flatMap(text -> Words.split(Words.folded(text)))
                .forEach(words::add);
        words.add(Words.folded(email));
        String digits = Words.digits(phone);
        for (int i = 0; i + FEWEST_DIGITS <= digits.length(); i++) words.add(digits.substring(i));
        words.remove("");
        return words;
    }

    /** What a text asks for: each is the beginning of a word of whoever is found. Nobody is found by none. */
    public static List<String> wanted(String text) {
        String folded = Words.folded(text).strip();
        String digits = Words.digits(folded);
        boolean phone =
                PHONE.matcher(folded).matches() && digits.length() >= (folded.startsWith("+") ? 1 : DIGITS_OF_A_PHONE);
        if (phone) return List.of(DIALLED.matcher(digits).replaceFirst("$1"));
        var wanted = new ArrayList<String>();
        for (String part : folded.split("\\s+")) {
            if (part.indexOf('@') > 0) wanted.add(part);
            else Words.split(part).forEach(wanted::add);
        }
        return wanted.stream().distinct().limit(MOST).toList();
    }
}
