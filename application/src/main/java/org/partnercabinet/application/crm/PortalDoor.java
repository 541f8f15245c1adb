package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Set;
import org.partnercabinet.application.crm.CrmQueries.Made;
import org.partnercabinet.domain.Refusal;

/** Tries a connection before it counts. What calls the portal is never called inside a transaction. */
public interface PortalDoor {
    /** @throws Refusal INVALID {@code crm.webhook-invalid}, {@code crm.webhook-not-allowed} */
    Address address(String webhook);

    /**
     * Calls the portal: is it there, who are we, what may we do.
     *
     * @throws Refusal INVALID {@code crm.webhook-invalid}, {@code crm.webhook-not-allowed},
     *     {@code crm.webhook-refused}; RULE {@code crm.scope-missing}; UNAVAILABLE {@code crm.unavailable}
     */
    Welcome knock(String webhook);

    /** What the portal has under the numbers of these. @throws CrmFailure when it cannot say */
    Known known(String webhook, List<Made> made);

    /** @param ours those with our mark. @param foreign those under whose number something else is; the rest is not there */
    record Known(List<Made> ours, List<Made> foreign) {}

    /** It cannot be a webhook. @param why without the address */
    static Refusal invalid(String why) {
        return Refusal.invalid("webhook_url", "crm.webhook-invalid", why);
    }

    /** It leads behind the company's firewall. */
    static Refusal notAllowed() {
        return Refusal.invalid("webhook_url", "crm.webhook-not-allowed", "not an address of the public internet");
    }

    /** Whoever is there does not let us in. @param why for people, without the address */
    static Refusal refused(String why) {
        return Refusal.invalid("webhook_url", "crm.webhook-refused", why).with("reason", why);
    }

    /** It may not do what we need. */
    static Refusal scopeMissing(String scopes) {
        return Refusal.rule("crm.scope-missing", "the webhook lacks a scope").with("scopes", scopes);
    }

    /** @param portal its host, and port if it is not the usual one. @param user whose webhook it is */
    record Address(String portal, long user) {}

    /** @param name of the webhook's owner. @param missing rights that would be of use and are not given: {@code user} */
    record Welcome(Address address, String name, Set<String> missing) {}
}
