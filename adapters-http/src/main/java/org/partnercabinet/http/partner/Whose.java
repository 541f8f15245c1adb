package org.partnercabinet.http.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Mistake;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Visitor;

/**
 * Whose records a call is about. Partners have their own and learn nothing of others; administrators have everybody's
 * and may name one partner. Who is both acts for the partner they name, or else for their own.
 */
public final class Whose {
    /** For queries and bodies of endpoints that partners and administrators share. */
    public static final Field FIELD =
            Field.uuid("partner_id").about("whose; administrators may name any partner, partners only themselves");

    private final PartnerQueries partners;

    public Whose(PartnerQueries partners) {
        this.partners = partners;
    }

    /**
     * For lists that take {@link #FIELD} as a query: an administrator who names nobody sees everybody's.
     *
     * @throws Refusal NOT_FOUND {@code partner.not-found}, also for somebody else's id given by a partner
     */
    public Scope listed(Call call) {
        return listed(call.visitor(), call.query().optionalUuid(FIELD.name()));
    }

    /** As above. @param named whose partner's records, if somebody named one */
    public Scope listed(Visitor visitor, Optional<UUID> named) {
        return find(visitor, named).map(Scope::of).orElseGet(Scope::everybody);
    }

    /** For one record that is addressed by its id. */
    public Scope visible(Visitor visitor) {
        return visitor.is(Role.ADMIN) ? Scope.everybody() : Scope.of(own(visitor));
    }

    /** For what belongs to one partner, named in the query. @throws InvalidInput when an administrator names nobody */
    public PartnerId inQuery(Call call) {
        return one(call.visitor(), call.query().optionalUuid(FIELD.name()));
    }

    /** For what belongs to one partner, named in the body. @throws InvalidInput when an administrator names nobody */
    public PartnerId inBody(Call call) {
        return one(call.visitor(), call.input().optionalUuid(FIELD.name()));
    }

    private PartnerId one(Visitor visitor, Optional<UUID> named) {
        return find(visitor, named)
                .orElseThrow(() ->
                        new InvalidInput(List.of(new FieldError(FIELD.name(), Mistake.REQUIRED.code(), Map.of()))));
    }

    private Optional<PartnerId> find(Visitor visitor, Optional<UUID> named) {
        boolean anyone = visitor.is(Role.ADMIN);
        if (named.isEmpty()) {
            return anyone && visitor.partner().isEmpty() ? Optional.empty() : Optional.of(own(visitor));
        }
        boolean known = anyone
                ? partners.one(new PartnerId(named.get())).isPresent()
                : visitor.partner().equals(named);
        return Optional.of(new PartnerId(named.filter(id -> known).orElseThrow(Whose::nobody)));
    }

    /** The partner who calls. @throws Refusal NOT_FOUND when the caller is none */
    public PartnerId own(Visitor visitor) {
        return visitor.partner().map(PartnerId::new).orElseThrow(Whose::nobody);
    }

    private static Refusal nobody() {
        return Refusal.notFound("partner");
    }
}
