package org.partnercabinet.domain.crm;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.partner.PartnerCode;

/** A text with places for what is ours: {@code Partner {partner_code}, {link_title}}. It can be read backwards. */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private static final int LONGEST = 20_000;

    public static final Template USUAL = new Template("{partner_code}");

    /** @throws Refusal {@code crm.placeholder-unknown}; {@code crm.template-without-code}, for then nobody is found by it */
    public Template {
        text = Texts.required("template", text, 200);
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            String word = places.group(1);
            if (OurField.of(word).isEmpty())
                throw Refusal.invalid("template", "crm.placeholder-unknown", "nothing of ours is called so")
                        .with("placeholder", word);
        }
        if (!text.contains(place(OurField.PARTNER_CODE)))
            throw Refusal.invalid("template", "crm.template-without-code", "it must hold the partner's code");
    }

    /** With what is ours in its places; nothing where there is none. */
    public String filled(Map<OurField, String> ours) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        OurField.of(found.group(1)).map(ours::get).orElse("")))
                .strip();
    }

    /** Whether it is the code and nothing else, so that a field with it can be looked for by its value. */
    public boolean isCodeAlone() {
        return text.equals(place(OurField.PARTNER_CODE));
    }

    /**
     * Whose code is in a text that was filled by this template, blank ends aside. Takes time that grows with the text's
     * length only; longer ones than {@value #LONGEST} characters were not filled by us.
     */
    public Optional<PartnerCode> code(String filled) {
        String bare = filled.strip();
        if (bare.length() > LONGEST) return Optional.empty();
        return Stream.of(bare, bare + " ", " " + bare)
                .flatMap(typed -> reading().code(typed).stream())
                .flatMap(code -> partnerCode(code).stream())
                .findFirst();
    }

    private TemplateReading reading() {
        var reading = new TemplateReading();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            reading.literal(text.substring(end, places.start()));
            if (places.group(1).equals(OurField.PARTNER_CODE.word())) reading.code();
            else reading.anything();
            end = places.end();
        }
        reading.literal(text.substring(end));
        return reading;
    }

    private static Optional<PartnerCode> partnerCode(String text) {
        try {
            return Optional.of(new PartnerCode(text));
        } catch (Refusal notACode) {
            return Optional.empty();
        }
    }

    private static String place(OurField field) {
        return "{" + field.word() + "}";
    }
}
