package org.partnercabinet.domain.crm;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.referral.ReferralId;

/** What of ours a lead or deal was made for. The portal keeps its {@link #text} as {@code ORIGIN_ID}. */
public sealed interface EntryOrigin {
    /**
     * By which it is known for ever, here and there, and never taken for another installation's: a referral's id, or {@code
     * appeal-} and a UUID.
     */
    String text();

    record OfReferral(ReferralId id) implements EntryOrigin {
        @Override
        public String text() {
            return id.value().toString();
        }
    }

    /** An appeal that came by no partner. @param id of its entry: numbers of appeals begin anew with each database */
    record OfAppeal(UUID id) implements EntryOrigin {
        static final String MARK = "appeal-";

        @Override
        public String text() {
            return MARK + id;
        }
    }

    static EntryOrigin of(ReferralId referral) {
        return new OfReferral(referral);
    }

    /** @param entry {@link org.partnercabinet.domain.distribution.AppealEntry#origin} */
    static EntryOrigin ofAppeal(UUID entry) {
        return new OfAppeal(entry);
    }

    /** Reads {@link #text} back. */
    static Optional<EntryOrigin> read(String text) {
        try {
            return Optional.of(
                    text.startsWith(OfAppeal.MARK)
                            ? ofAppeal(UUID.fromString(text.substring(OfAppeal.MARK.length())))
                            : of(new ReferralId(UUID.fromString(text))));
        } catch (IllegalArgumentException anotherThing) {
            return Optional.empty();
        }
    }
}
