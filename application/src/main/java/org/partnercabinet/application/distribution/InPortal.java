package org.partnercabinet.application.distribution;

import java.util.UUID;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.ReferralId;

/** What of ours stands in the portal and has somebody responsible there, by the name that our outbox has for it. */
public sealed interface InPortal {
    /** A referral's id, or {@code appeal-7}. Ours alone: the portal is never told it. */
    String text();

    record OfReferral(ReferralId id) implements InPortal {
        @Override
        public String text() {
            return id.value().toString();
        }
    }

    /** An appeal that came by no partner. */
    record OfAppeal(AppealId id) implements InPortal {
        static final String MARK = "appeal-";

        @Override
        public String text() {
            return MARK + id.value();
        }
    }

    static InPortal of(ReferralId referral) {
        return new OfReferral(referral);
    }

    static InPortal of(AppealId appeal) {
        return new OfAppeal(appeal);
    }

    /** Reads {@link #text} back. @throws IllegalArgumentException for anything else */
    static InPortal read(String text) {
        return text.startsWith(OfAppeal.MARK)
                ? of(new AppealId(Long.parseLong(text.substring(OfAppeal.MARK.length()))))
                : of(new ReferralId(UUID.fromString(text)));
    }
}
