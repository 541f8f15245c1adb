package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** Partners, and who changed them. */
public record AuditedPartners(Partners inner, Journal journal) implements Partners {
    @Override
    public void add(Partner partner) {
        inner.add(partner);
        tell("partner.registered", partner, Facts.NONE);
    }

    @Override
    public Partner get(PartnerId id) {
        return inner.get(id);
    }

    @Override
    public Optional<Partner> findByAccount(AccountId account) {
        return inner.findByAccount(account);
    }

    @Override
    public Partner change(PartnerId id, UnaryOperator<Partner> change) {
        var seen = new Seen<>(change);
        return seen.told(inner.change(id, seen), (before, after) -> tell(action(before, after), after, facts(before)));
    }

    private void tell(String action, Partner after, Map<String, String> before) {
        journal.write(action, subject("partner", after.id(), after.id()), before, facts(after));
    }

    private static String action(Partner before, Partner after) {
        if (!before.rewardPercent().equals(after.rewardPercent())) return "partner.reward-percent.changed";
        if (before.approval().equals(after.approval())) return "partner.changed";
        if (before.approval() instanceof Partner.Blocked) return "partner.unblocked";
        if (after.approval() instanceof Partner.Approved) return "partner.approved";
        if (after.approval() instanceof Partner.Rejected) return "partner.rejected";
        return after.approval() instanceof Partner.Blocked ? "partner.blocked" : "partner.applied-again";
    }

    private static Map<String, String> facts(Partner partner) {
        var profile = partner.profile();
        return Facts.of("name", profile.name())
                .and("email", profile.email())
                .and("phone", profile.phone())
                .and("company", profile.company())
                .and("reward_percent", partner.rewardPercent())
                .and("status", status(partner.approval()))
                .and("reason", partner.approval() instanceof Partner.Rejected rejected ? rejected.reason() : "")
                .map();
    }

    private static String status(Partner.Approval approval) {
        return approval.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
