package org.partnercabinet.domain.partner;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.money.Percent;

/**
 * Brings clients for a reward. Works only while approved.
 *
 * @param rewardPercent the partner's own percent; empty means the programme's
 */
public record Partner(
        PartnerId id,
        AccountId account,
        PartnerCode code,
        Profile profile,
        Optional<Percent> rewardPercent,
        Instant registeredAt,
        Approval approval) {

    /** What a partner says of themselves. {@code company} may be empty. */
    public record Profile(String name, Email email, Optional<Phone> phone, String company) {
        public Profile {
            name = Texts.required("name", name, 200);
            company = Texts.optional("company", company, 200);
        }
    }

    /** Where a partner stands; each state carries what only it knows. */
    public sealed interface Approval {}

    public record Pending() implements Approval {}

    /** @param unblocked the last time that a block was taken back, if ever */
    public record Approved(AccountId by, Instant at, Optional<Unblocked> unblocked) implements Approval {
        public Approved(AccountId by, Instant at) {
            this(by, at, Optional.empty());
        }
    }

    /** Who let a blocked partner work again, and when. */
    public record Unblocked(AccountId by, Instant at) {}

    public record Rejected(String reason, AccountId by, Instant at) implements Approval {}

    /** @param approved the approval that comes back when the partner is unblocked */
    public record Blocked(AccountId by, Instant at, Approved approved) implements Approval {}

    public static Partner register(PartnerId id, AccountId account, PartnerCode code, Profile profile, Instant now) {
        return new Partner(id, account, code, profile, Optional.empty(), now, new Pending());
    }

    public boolean isApproved() {
        return approval instanceof Approved;
    }

    public Partner approve(AccountId by, Instant now) {
        expectPending();
        return in(new Approved(by, now));
    }

    public Partner reject(String reason, AccountId by, Instant now) {
        expectPending();
        return in(new Rejected(Texts.required("reason", reason, 1000), by, now));
    }

    /** Who was rejected may apply again, with a corrected profile. */
    public Partner applyAgain(Profile corrected) {
        if (!(approval instanceof Rejected)) {
            throw Refusal.conflict("account.email-taken", "only a rejected partner may apply again")
                    .at("email");
        }
        return new Partner(id, account, code, corrected, rewardPercent, registeredAt, new Pending());
    }

    public Partner block(AccountId by, Instant now) {
        if (approval instanceof Approved approved) return in(new Blocked(by, now, approved));
        throw Refusal.conflict("partner.not-approved", "only an approved partner can be blocked");
    }

    public Partner unblock(AccountId by, Instant now) {
        if (approval instanceof Blocked blocked) {
            Approved before = blocked.approved();
            return in(new Approved(before.by(), before.at(), Optional.of(new Unblocked(by, now))));
        }
        throw Refusal.conflict("partner.not-blocked", "the partner is not blocked");
    }

    /** What partners may say of themselves anew; the e-mail is what they sign in by, and stays. */
    public Partner describe(String name, Optional<Phone> phone, String company) {
        var said = new Profile(name, profile.email(), phone, company);
        return new Partner(id, account, code, said, rewardPercent, registeredAt, approval);
    }

    public Partner withRewardPercent(Optional<Percent> percent) {
        return new Partner(id, account, code, profile, percent, registeredAt, approval);
    }

    private void expectPending() {
        if (!(approval instanceof Pending)) {
            throw Refusal.conflict("partner.already-decided", "the application was decided already");
        }
    }

    private Partner in(Approval state) {
        return new Partner(id, account, code, profile, rewardPercent, registeredAt, state);
    }
}
