package org.partnercabinet.http.distribution;

import java.util.Optional;
import org.partnercabinet.application.distribution.AcceptAppeals.Accepted;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.http.distribution.AppealView.PersonView;

/**
 * An appeal that has just come, in the words of the mini CRM and some more.
 *
 * @param operator who got it; null while it waits
 * @param createdAt UTC without a zone
 * @param assignment {@code assigned}, {@code queued}, or {@code unroutable} while nobody has a weight above 0 at its source
 * @param queuePosition in the queue of its source, from 1; null if somebody has it
 */
public record NewAppealView(
        long appealId,
        long leadId,
        Optional<String> leadExternalId,
        long sourceId,
        String sourceName,
        Optional<PersonView> operator,
        String status,
        String createdAt,
        String assignment,
        Optional<Long> queuePosition) {

    /** @param wanted what the program calls the lead, who may be known by another name too */
    static NewAppealView of(Accepted accepted, Optional<ExternalId> wanted) {
        var appeal = accepted.appeal();
        return new NewAppealView(
                appeal.id().value(),
                accepted.lead().number(),
                wanted.or(() -> accepted.lead().client().external()).map(ExternalId::value),
                accepted.source().id().value(),
                accepted.source().name(),
                accepted.operator()
                        .map(o -> new PersonView(o.id().value(), o.profile().name())),
                "active",
                LeadView.naive(appeal.times().createdAt()),
                accepted.assignment(),
                accepted.position());
    }
}
