package org.partnercabinet.domain.crm;

import java.util.regex.Pattern;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.Entity;

/**
 * A field of the portal's leads or deals that is told something of ours.
 *
 * @param field as the portal calls it: {@code UF_CRM_1789000001}, {@code sourceDescription}
 * @param updateOnEvent ours follows when it is changed there
 */
public record FieldMapping(Entity entity, OurField ours, String field, boolean updateOnEvent) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");

    /** @throws Refusal {@code crm.field-unknown} for what no field is called, {@code crm.cannot-follow} */
    public FieldMapping {
        if (!isName(field)) throw Refusal.invalid("field", "crm.field-unknown", "not the name of a field");
        if (updateOnEvent && !ours.mayFollow())
            throw Refusal.invalid("update_on_event", "crm.cannot-follow", ours.word() + " is never changed from there");
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
