package org.partnercabinet.persistence.crm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnercabinet.application.crm.CrmQueries;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Database;

/** What the portal is to be told, from the database. */
public final class JdbiCrmQueries implements CrmQueries {
    private final Database database;

    public JdbiCrmQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<NewDeal> newDeal(ReferralId referral) {
        return database.with(
                handle -> handle.attach(CrmRows.class).toTell(referral).map(CrmRows.ToTell::newDeal));
    }

    @Override
    public Optional<NewDeal> newDeal(AppealId appeal) {
        return database.with(
                handle -> handle.attach(CrmRows.class).turned(appeal.value()).map(CrmRows.Turned::newDeal));
    }

    @Override
    public Optional<Note> note(UUID request) {
        return database.with(handle -> {
            CrmRows rows = handle.attach(CrmRows.class);
            return rows.note(request).or(() -> rows.said("note:" + request)).map(CrmRows.Noted::note);
        });
    }

    @Override
    public List<UUID> requestsOf(ReferralId referral) {
        return database.with(handle -> handle.attach(CrmRows.class).requestsOf(referral));
    }

    @Override
    public List<Made> latestMade(int most) {
        return database.with(handle -> {
            CrmRows rows = handle.attach(CrmRows.class);
            return Stream.concat(
                            rows.latestMade(most).stream().map(CrmRows.Entered::made),
                            rows.latestPlaced(most).stream().map(CrmRows.Placed::made))
                    .limit(most)
                    .toList();
        });
    }

    @Override
    public boolean hasEntries() {
        return database.with(handle -> {
            CrmRows rows = handle.attach(CrmRows.class);
            return rows.anyEntry().isPresent() || !rows.latestPlaced(1).isEmpty();
        });
    }

    @Override
    public Set<DealKey> ofInterest(Collection<DealSnapshot> snapshots) {
        if (snapshots.isEmpty()) return Set.of();
        return database.with(handle -> new Interest(handle, snapshots).keys());
    }

    @Override
    public Set<DealKey> mayWait(Collection<DealKey> keys) {
        if (keys.isEmpty()) return Set.of();
        return database.with(handle -> new Patience(handle, keys).keys());
    }
}
