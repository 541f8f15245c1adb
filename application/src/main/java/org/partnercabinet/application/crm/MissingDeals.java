package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Leads and deals we know and the portal did not show when it was last asked. Writing needs an open transaction. */
public interface MissingDeals {
    /** What is missing already stays as it is. */
    void note(DealKey key, Instant now);

    Optional<Missing> find(DealKey key);

    /** It is there again, or is gone for good. */
    void clear(DealKey key);

    /** A person says that whatever is missing now was deleted. @return what is missing */
    List<DealKey> acceptAll();

    Tally tally(Entity entity);

    /** @param accepted whether a person says that it was deleted */
    record Missing(Instant since, boolean accepted) {}

    /** @param missing that nobody has accepted. @param known all that were not deleted, the missing ones too */
    record Tally(long missing, long known) {
        private static final long ALWAYS_BELIEVED = 5;
        private static final long SHARE = 5;

        /** More than five, and more than a fifth: rather a right was lost than so much deleted. */
        public boolean isTooMany() {
            return missing > Math.max(ALWAYS_BELIEVED, known / SHARE);
        }
    }
}
