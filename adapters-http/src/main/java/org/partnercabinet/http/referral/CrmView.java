package org.partnercabinet.http.referral;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.application.referral.ReferralQueries.CrmRow;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;

/**
 * How far a referral got in the portal, or an appeal that came by no partner.
 *
 * @param state {@code queued}, {@code sent}, {@code failed}
 * @param reason why it failed
 * @param entity with {@code id}, the lead or deal that tells how it stands: the newest deal, else the lead
 */
public record CrmView(
        String state,
        Optional<String> reason,
        Optional<Entity> entity,
        Optional<Long> id,
        Optional<String> stage,
        Optional<String> stageName,
        Optional<Semantics> semantics) {

    private static final Comparator<Deal> TELLING = Comparator.<Deal, Boolean>comparing(
                    deal -> deal.stage().semantics() != Semantics.DELETED)
            .thenComparing(deal -> deal.key().entity())
            .thenComparing(deal -> deal.key().id());

    /** Of an appeal. */
    public static CrmView of(AppealEntry appeal) {
        Optional<DealKey> entry =
                appeal.crm() instanceof Referral.Sent sent ? Optional.of(sent.entry()) : Optional.empty();
        Optional<String> reason =
                appeal.crm() instanceof Referral.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
        return new CrmView(
                reason.isPresent() ? "failed" : entry.isPresent() ? "sent" : "queued",
                reason.filter(text -> !text.isEmpty()),
                entry.map(DealKey::entity),
                entry.map(DealKey::id),
                appeal.stage().map(Deal.Stage::id).filter(id -> !id.isEmpty()),
                appeal.stage().map(Deal.Stage::name).filter(name -> !name.isEmpty()),
                appeal.stage().map(Deal.Stage::semantics));
    }

    /** The deal that says how the referral stands: one that is still there, a deal before a lead, the newest. */
    static Optional<Deal> leading(List<Deal> deals) {
        return deals.stream().max(TELLING);
    }

    static CrmView of(CrmRow crm, Optional<Deal> leading) {
        return new CrmView(
                crm.state(),
                crm.reason().filter(text -> !text.isEmpty()),
                leading.map(deal -> deal.key().entity())
                        .or(() -> crm.entity().map(word -> Entity.valueOf(word.toUpperCase(Locale.ROOT)))),
                leading.map(deal -> deal.key().id()).or(crm::id),
                leading.map(deal -> deal.stage().id()),
                leading.map(deal -> deal.stage().name()).filter(name -> !name.isEmpty()),
                leading.map(deal -> deal.stage().semantics()));
    }
}
