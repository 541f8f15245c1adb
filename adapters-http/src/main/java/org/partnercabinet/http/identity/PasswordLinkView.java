package org.partnercabinet.http.identity;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.IssuePasswordLink;

/**
 * A link by which somebody sets their password.
 *
 * @param link good once, shown here and never again
 */
public record PasswordLinkView(UUID id, String email, String link, Instant expiresAt) {
    static PasswordLinkView of(IssuePasswordLink.Issued issued, UnaryOperator<String> address) {
        var account = issued.account();
        return new PasswordLinkView(
                account.id().value(), account.email().value(), address.apply(issued.token()), issued.expiresAt());
    }

    @Override
    public String toString() {
        return "PasswordLinkView[" + id + "]";
    }
}
