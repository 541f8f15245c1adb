package org.partnercabinet.application.crm;

import java.util.Optional;

/** Companies of the portal that stand for partners. Remote calls: never inside a transaction; they throw {@link CrmFailure}. */
public interface CrmCompanies {
    /** Made by us for this person before, or known there by phone or e-mail. The oldest, if several. */
    Optional<Long> findCompany(NewDeal.Person person);

    /** Carries the person as its origin. It is called as their company is, or as they are if they named none. */
    long addCompany(NewDeal.Person person);
}
