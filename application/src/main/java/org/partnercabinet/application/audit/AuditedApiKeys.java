package org.partnercabinet.application.audit;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.audit.AuditEntry.Subject;
import org.partnercabinet.application.identity.ApiKeys;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;
import org.partnercabinet.domain.partner.Partner;

/** API keys, and who made and ended them. */
public record AuditedApiKeys(ApiKeys inner, Partners partners, Journal journal) implements ApiKeys {
    @Override
    public void add(ApiKey key) {
        inner.add(key);
        if (journal.isSomebody()) journal.write("api-key.created", about(key), Facts.NONE, facts(key));
    }

    @Override
    public ApiKey change(ApiKeyId id, UnaryOperator<ApiKey> change) {
        var seen = new Seen<>(change);
        return seen.told(inner.change(id, seen), (before, after) -> {
            boolean revoked =
                    after.revokedAt().isPresent() && before.revokedAt().isEmpty();
            if (revoked || !facts(before).equals(facts(after)))
                journal.write(
                        revoked ? "api-key.revoked" : "api-key.changed", about(after), facts(before), facts(after));
        });
    }

    private Subject about(ApiKey key) {
        var partner = partners.findByAccount(key.actsFor()).map(Partner::id);
        return new Subject("api-key", key.id().value().toString(), partner);
    }

    private static Map<String, String> facts(ApiKey key) {
        return Facts.of("name", key.name())
                .and("hint", key.hint())
                .and("scopes", key.scopes().stream().sorted().toList())
                .and("status", key.revokedAt().isPresent() ? "revoked" : "active")
                .map();
    }
}
