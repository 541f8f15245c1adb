package org.partnercabinet.application.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.transfer.TransferToken;

/** Tokens, what goes out of the product, and how well leads convert. */
public interface TransferQueries {
    /** Newest first, revoked ones too. */
    Page<TransferToken> tokens(Scope scope, PageRequest page);

    /** Referrals in the order they came to be; the next ones after a place. */
    List<Exported> export(Scope scope, Optional<Place> after, int most);

    /** Referrals that came to be in that time, counted. Each referral counts once, by the best of its deals. */
    Statistics statistics(Scope scope, Period period);

    /** What {@link #statistics} says of partners, for whoever does not ask about imports. */
    List<OfPartner> byPartner(Scope scope, Period period);

    /** @param until not included */
    record Period(Instant from, Instant until) {}

    record Place(Instant createdAt, UUID id) {}

    /**
     * A referral as a row of a file.
     *
     * @param status {@code open}, {@code won}, {@code lost}
     * @param marks the five UTM marks in their usual order, empty where there is none
     */
    record Exported(
            Place place,
            String partnerCode,
            String name,
            Optional<String> phone,
            Optional<String> email,
            String company,
            String comment,
            List<String> marks,
            String origin,
            String crmState,
            String status) {}

    record Statistics(Counts totals, List<OfPartner> partners, List<OfImport> imports) {}

    record OfPartner(UUID partner, String name, Counts counts) {
        public static Counts totals(List<OfPartner> partners) {
            return partners.stream().map(OfPartner::counts).reduce(Counts.NONE, Counts::plus);
        }
    }

    /** Only the referrals that the import itself brought. */
    record OfImport(UUID id, String fileName, Counts counts) {}

    /**
     * @param all every referral
     * @param sent those that Bitrix24 has
     * @param won with a deal in a stage of success, in any funnel
     * @param lost with nothing but failed or deleted leads and deals
     */
    record Counts(long all, long sent, long open, long won, long lost) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(all + more.all, sent + more.sent, open + more.open, won + more.won, lost + more.lost);
        }
    }
}
