package org.partnercabinet.domain.crm;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.partner.PartnerCode;

/** A text with places for what is ours: {@code Partner {partner_code}, {link_title}}. It can be read backwards. */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

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

    /** Whose code is in a text that was filled by this template. */
    public Optional<PartnerCode> code(String filled) {
        var pattern = new StringBuilder();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        boolean taken = false;
        while (places.find()) {
            pattern.append(Pattern.quote(text.substring(end, places.start())));
            boolean code = places.group(1).equals(OurField.PARTNER_CODE.word()) && !taken;
            pattern.append(code ? "([0-9a-z]{8})" : ".*?");
            taken |= code;
            end = places.end();
        }
        pattern.append(Pattern.quote(text.substring(end)));
        Matcher read = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(filled.strip());
        return read.matches() ? partnerCode(read.group(1)) : Optional.empty();
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
