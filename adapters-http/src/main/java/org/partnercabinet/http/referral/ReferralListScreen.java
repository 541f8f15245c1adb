package org.partnercabinet.http.referral;

import java.util.List;
import java.util.Map;
import org.partnercabinet.http.page.Tone;

/**
 * The list of clients with what it was narrowed by.
 *
 * @param links titles by id
 */
public record ReferralListScreen(
        List<ReferralView> referrals, Map<String, String> links, String q, String state, String link, long total) {

    public boolean isNarrowed() {
        return !q.isEmpty() || !state.isEmpty() || !link.isEmpty();
    }

    /** Key of how it stands, for people: where the deal is, or how far it is from being one. */
    public static String standing(ReferralView referral) {
        return referral.crm()
                .semantics()
                .map(semantics -> "referrals.deal-" + semantics.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("referrals.crm-" + referral.crm().state());
    }

    public static Tone tone(ReferralView referral) {
        return Tone.of(
                referral.crm().semantics().map(Enum::name).orElse(referral.crm().state()));
    }
}
