package org.partnercabinet.application.crm;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * What the portal learns about a new referral, or an appeal that came by no partner.
 *
 * @param comment what the person asked for, may be empty
 * @param utm the marks they came with
 * @param source how they came: {@link org.partnercabinet.domain.referral.Origin#word}, or the name of the appeal's source
 * @param partnerCode empty for appeals, as the name
 * @param link through which they came
 * @param responsible the portal's number of the employee who is to have it; empty leaves it to the settings
 */
public record NewDeal(
        EntryOrigin origin,
        Person person,
        String comment,
        Utm utm,
        String source,
        String partnerCode,
        String partnerName,
        Optional<Through> link,
        Optional<Long> responsible) {
    public NewDeal(
            ReferralId referral,
            Person person,
            String comment,
            Utm utm,
            String source,
            String partnerCode,
            String partnerName) {
        this(
                EntryOrigin.of(referral),
                person,
                comment,
                utm,
                source,
                partnerCode,
                partnerName,
                Optional.empty(),
                Optional.empty());
    }

    /** Of an appeal. @param appeal the origin of its entry. @param source its name */
    public NewDeal(UUID appeal, Person person, String comment, String source) {
        this(
                EntryOrigin.ofAppeal(appeal),
                person,
                comment,
                Utm.NONE,
                source,
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a partner has to do with it. */
    public boolean isPartners() {
        return !partnerCode.isEmpty();
    }

    public NewDeal assignedTo(Optional<Long> employee) {
        return new NewDeal(origin, person, comment, utm, source, partnerCode, partnerName, link, employee);
    }

    /** Everything that a field of the portal may be told, by its word; what is unknown is empty. */
    public Map<OurField, String> told() {
        var told = new EnumMap<OurField, String>(OurField.class);
        told.put(OurField.REFERRAL, isPartners() ? origin.text() : "");
        told.put(OurField.ORIGIN, source);
        told.put(OurField.PARTNER_CODE, partnerCode);
        told.put(OurField.PARTNER_NAME, partnerName);
        told.put(OurField.LINK_CODE, link.map(Through::code).orElse(""));
        told.put(OurField.LINK_TITLE, link.map(Through::title).orElse(""));
        told.put(OurField.UTM_SOURCE, utm.source());
        told.put(OurField.UTM_MEDIUM, utm.medium());
        told.put(OurField.UTM_CAMPAIGN, utm.campaign());
        told.put(OurField.UTM_CONTENT, utm.content());
        told.put(OurField.UTM_TERM, utm.term());
        told.put(OurField.CLIENT_NAME, person.name());
        told.put(OurField.CLIENT_PHONE, person.phone().orElse(""));
        told.put(OurField.CLIENT_EMAIL, person.email().orElse(""));
        told.put(OurField.CLIENT_COMPANY, person.company());
        told.put(OurField.COMMENT, comment);
        return told;
    }

    public record Through(String code, String title) {}

    /** @param phone E.164. @param company may be empty */
    public record Person(ClientId client, String name, Optional<String> phone, Optional<String> email, String company) {
        /** Whether they left anything by which they are found again. */
        public boolean canBeReached() {
            return phone.isPresent() || email.isPresent();
        }
    }
}
