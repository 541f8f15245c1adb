package org.partnercabinet.http.distribution;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.partnercabinet.application.distribution.AppealQueries.ContactRow;
import org.partnercabinet.application.distribution.AppealQueries.LeadRef;
import org.partnercabinet.application.distribution.AppealQueries.LeadRow;

/**
 * A client of the product who has turned to us.
 *
 * @param id their number
 * @param externalId what the system that brought them calls them
 * @param appealsCount all of theirs, closed ones too
 */
public record LeadView(
        long id,
        Optional<String> externalId,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        long appealsCount) {
    private static final DateTimeFormatter NAIVE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    static LeadView of(LeadRow row) {
        LeadRef lead = row.lead();
        return new LeadView(
                lead.number(), lead.external(), said(lead.name()), lead.phone(), lead.email(), row.appeals());
    }

    static Optional<String> said(String words) {
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    /** As the mini CRM wrote moments: UTC, and without saying so. */
    static String naive(Instant moment) {
        return NAIVE.format(moment);
    }

    /**
     * One of a lead's appeals, in the words of the mini CRM.
     *
     * @param source its name
     * @param operator their name
     * @param createdAt UTC without a zone
     */
    public record LeadAppealView(long id, String source, Optional<String> operator, String status, String createdAt) {
        static LeadAppealView of(ContactRow row) {
            return new LeadAppealView(
                    row.id().value(), row.source(), row.operator(), row.status(), naive(row.created()));
        }
    }
}
