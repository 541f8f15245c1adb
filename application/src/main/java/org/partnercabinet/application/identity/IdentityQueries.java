package org.partnercabinet.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Preference;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.identity.SessionId;

/** Who is calling, in one statement, as of now: a closed account or an ended session is nobody. */
public interface IdentityQueries {
    Optional<Identity> bySession(SessionId session, Instant now);

    /** @param hash SHA-256 of the key, hexadecimal */
    Optional<Identity> byApiKey(String hash);

    /** Revoked ones too. */
    Page<ApiKeyRow> apiKeys(PageRequest page);

    /** Where the account is signed in now, the newest first. */
    Page<SessionRow> sessions(AccountId account, Instant now, PageRequest page);

    /** From where somebody with this e-mail signed in lately, newest first; some fifty at most. */
    List<String> addresses(Email email);

    /**
     * Those who work for the company, whether they may come in or not.
     *
     * @param q a part of their e-mail, whatever its case
     * @param role which they hold at least
     */
    Page<EmployeeRow> employees(Optional<String> q, Optional<Role> role, PageRequest page);

    Optional<EmployeeRow> employee(AccountId id);

    /** Who asked for a new password and got no link since. */
    Page<ResetRow> resets(PageRequest page);

    /**
     * @param partner the partner that stands on the account
     * @param scopes what a key is limited to; empty for sessions
     * @param key which one it is; empty for sessions
     * @param sitting of a session; empty for keys
     */
    record Identity(
            UUID account,
            String email,
            Set<Role> roles,
            Optional<UUID> partner,
            Optional<Set<String>> scopes,
            Optional<UUID> key,
            Optional<Sitting> sitting) {}

    /**
     * What a session's pages need to know.
     *
     * @param until when it ends
     * @param seenAt when it was used last, to a quarter of an hour
     */
    record Sitting(Instant until, Instant seenAt, Preference preference) {}

    /** @param agent what the browser called itself, may be empty. @param seenAt about when it was used last */
    record SessionRow(UUID id, String agent, String address, Instant startedAt, Instant seenAt, Instant expiresAt) {}

    /** @param closed why they may not sign in, if so: {@code account.invited}, {@code account.disabled} */
    record EmployeeRow(UUID id, String email, Set<Role> roles, Optional<String> closed, Instant createdAt) {}

    record ResetRow(UUID account, String email, Set<Role> roles, Instant askedAt) {}

    /** @param partner whom the key acts for, empty for an administrator's */
    record ApiKeyRow(
            UUID id,
            String name,
            String hint,
            Set<String> scopes,
            Optional<UUID> partner,
            Instant createdAt,
            Optional<Instant> revokedAt) {}
}
