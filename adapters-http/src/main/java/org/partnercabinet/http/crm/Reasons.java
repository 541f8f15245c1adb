package org.partnercabinet.http.crm;

import org.partnercabinet.domain.crm.Difference.Why;

/** The texts that say why something differs. */
final class Reasons {
    private Reasons() {}

    static String key(Why why) {
        return switch (why) {
            case CHANGE_MISSED -> "proof.change-missed";
            case CHANGED_WITHOUT_DATE -> "proof.changed-without-date";
            case CHANGED_MEANWHILE -> "proof.changed-meanwhile";
            case NEVER_HEARD -> "proof.never-heard";
            case UNREADABLE -> "proof.unreadable";
            case INTERNAL_ERROR -> "proof.internal-error";
            case NEW_BY_SYNC -> "proof.new-by-sync";
            case GONE -> "proof.gone";
            case TOO_MANY_GONE -> "proof.too-many-gone";
            case HIDDEN_LEAD -> "proof.hidden-lead";
            case DOUBLE_ORIGIN -> "proof.double-origin";
            case CLIENT_PROTECTED -> "proof.client-protected";
            case PARTNER_IS_CLIENT -> "proof.partner-is-client";
            case PARTNER_NOT_APPROVED -> "proof.partner-not-approved";
            case NO_CLIENT -> "proof.no-client";
        };
    }
}
