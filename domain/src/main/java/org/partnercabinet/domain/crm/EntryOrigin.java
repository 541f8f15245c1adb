package org.partnercabinet.domain.crm;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.ReferralId;

/** What of ours a lead or deal was made for. The portal keeps its {@link #text} as {@code ORIGIN_ID}. */
public sealed interface EntryOrigin {
    /** By which it is known for ever, here and there: a referral's id, or {@code appeal-7}. */
    String text();

    record OfReferral(ReferralId id) implements EntryOrigin {
        @Override
        public String text() {
            return id.value().toString();
        }
    }

    /** An appeal that came by no partner. */
    record OfAppeal(AppealId id) implements EntryOrigin {
        static final String MARK = "appeal-";

        @Override
        public String text() {
            return MARK + id.value();
        }
    }

    static EntryOrigin of(ReferralId referral) {
        return new OfReferral(referral);
    }

    static EntryOrigin of(AppealId appeal) {
        return new OfAppeal(appeal);
    }

    /** Reads {@link #text} back. */
    static Optional<EntryOrigin> read(String text) {
        try {
            return Optional.of(
                    text.startsWith(OfAppeal.MARK)
                            ? of(new AppealId(Long.parseLong(text.substring(OfAppeal.MARK.length()))))
                            : of(new ReferralId(UUID.fromString(text))));
        } catch (IllegalArgumentException anotherThing) {
            return Optional.empty();
        }
    }
}
