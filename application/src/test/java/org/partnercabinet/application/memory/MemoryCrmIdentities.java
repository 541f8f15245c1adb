package org.partnercabinet.application.memory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partnercabinet.application.crm.CrmIdentities;
import org.partnercabinet.application.crm.CrmListings.Signposts;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryCrmIdentities(MemoryDatabase db) implements CrmIdentities {
    @Override
    public CrmIdentity of(PartnerId partner) {
        return db.read(() -> db.crmIdentities.find(partner).orElse(CrmIdentity.NONE));
    }

    @Override
    public boolean put(PartnerId partner, CrmIdentity identity) {
        db.expectTransaction();
        Optional<PartnerId> contacts = identity.contact().flatMap(this::byContact);
        Optional<PartnerId> companys = identity.company().flatMap(this::byCompany);
        boolean taken =
                Stream.of(contacts, companys).flatMap(Optional::stream).anyMatch(owner -> !owner.equals(partner));
        if (!taken) db.crmIdentities.put(partner, identity);
        return !taken;
    }

    @Override
    public Optional<PartnerId> pointedTo(Signs signs) {
        return db.read(() -> signs.partnerCode()
                .flatMap(this::byCode)
                .or(() -> signs.contacts().stream()
                        .flatMap(id -> byContact(id).stream())
                        .findFirst())
                .or(() -> signs.company().flatMap(this::byCompany)));
    }

    @Override
    public Signposts signposts() {
        return db.read(() -> {
            List<Partner> approved =
                    db.partners.all().filter(Partner::isApproved).toList();
            return new Signposts(
                    approved.stream().map(p -> p.code().value()).sorted().toList(),
                    ids(approved, CrmIdentity::contact),
                    ids(approved, CrmIdentity::company));
        });
    }

    private List<Long> ids(List<Partner> partners, Function<CrmIdentity, Optional<Long>> id) {
        return partners.stream()
                .flatMap(partner -> db.crmIdentities.find(partner.id()).flatMap(id).stream())
                .sorted()
                .toList();
    }

    private Optional<PartnerId> byCode(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        return db.partners
                .all()
                .filter(partner -> partner.code().value().equals(code))
                .map(Partner::id)
                .findFirst();
    }

    private Optional<PartnerId> byContact(long contact) {
        return who(identity -> identity.contact().filter(id -> id == contact).isPresent());
    }

    private Optional<PartnerId> byCompany(long company) {
        return who(identity -> identity.company().filter(id -> id == company).isPresent());
    }

    private Optional<PartnerId> who(Predicate<CrmIdentity> is) {
        return db.partners
                .all()
                .map(Partner::id)
                .filter(id -> db.crmIdentities.find(id).filter(is).isPresent())
                .findFirst();
    }
}
