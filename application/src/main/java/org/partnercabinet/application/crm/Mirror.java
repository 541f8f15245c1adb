package org.partnercabinet.application.crm;

import java.util.Map;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.referral.Referral;

/**
 * Ours follows the portal's mapped fields, of those mappings that say so. What is blank there, or too long for us, changes
 * nothing here.
 */
public final class Mirror {
    private final Clients clients;
    private final Referrals referrals;

    public Mirror(Clients clients, Referrals referrals) {
        this.clients = clients;
        this.referrals = referrals;
    }

    /** Part of the caller's transaction. */
    void follow(Referral referral, Map<OurField, String> told) {
        if (told.isEmpty()) return;
        String comment = usable(told, OurField.COMMENT);
        if (!comment.isEmpty() && !comment.equals(referral.comment()))
            referrals.change(referral.id(), it -> it.about(comment));
        String name = usable(told, OurField.CLIENT_NAME);
        String company = usable(told, OurField.CLIENT_COMPANY);
        Client known = clients.get(referral.client());
        if (!known.called(name, company).equals(known)) clients.change(known.id(), it -> it.called(name, company));
    }

    private static String usable(Map<OurField, String> told, OurField field) {
        String text = told.getOrDefault(field, "").strip();
        boolean fits = text.length() <= field.longest()
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        return fits ? text : "";
    }
}
