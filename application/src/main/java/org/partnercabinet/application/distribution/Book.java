package org.partnercabinet.application.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Decision;

/** The appeals of one piece of work, collected and written at once. */
final class Book {
    private final DeskStores stores;
    private final Map<AppealId, Appeal> fresh = new LinkedHashMap<>();
    private final Map<AppealId, Appeal> changed = new LinkedHashMap<>();
    private final List<Assignment.Ended> ended = new ArrayList<>();
    private final Map<AppealId, Assignment> begun = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    Book(DeskStores stores) {
        this.stores = stores;
    }

    void arrived(Appeal appeal) {
        fresh.put(appeal.id(), appeal);
    }

    void changed(Appeal appeal) {
        (fresh.containsKey(appeal.id()) ? fresh : changed).put(appeal.id(), appeal);
    }

    void begun(Appeal appeal, Assignment assignment) {
        changed(appeal);
        begun.put(appeal.id(), assignment);
    }

    void ended(Appeal appeal, Assignment.Ended how) {
        changed(appeal);
        ended.add(how);
    }

    void decided(Decision decision) {
        decisions.add(decision);
    }

    void write() {
        if (!fresh.isEmpty() || !changed.isEmpty()) {
            stores.records()
                    .appeals()
                    .save(new Appeals.Work(
                            List.copyOf(fresh.values()),
                            List.copyOf(changed.values()),
                            List.copyOf(ended),
                            new LinkedHashMap<>(begun)));
        }
        if (!decisions.isEmpty()) stores.records().decisions().add(List.copyOf(decisions));
        fresh.clear();
        changed.clear();
        ended.clear();
        begun.clear();
        decisions.clear();
    }
}
