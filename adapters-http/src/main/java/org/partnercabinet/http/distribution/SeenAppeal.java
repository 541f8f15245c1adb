package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.http.distribution.AppealView.StayView;
import org.partnercabinet.http.referral.CrmView;

/** One appeal with all that is known of it. */
record SeenAppeal(AppealQueries appeals, AppealEntries entries) {
    private static final int MOST_ALSO_OPEN = 20;

    AppealView whole(AppealRow row) {
        var history = appeals.history(row.id()).stream().map(StayView::of).toList();
        return AppealView.of(row, Optional.of(history), Optional.of(alsoOpen(row)))
                .inPortal(entries.find(row.id()).map(CrmView::of));
    }

    private List<Long> alsoOpen(AppealRow row) {
        var open = AppealQueries.Filter.ALL.ofLead(row.lead().number()).active();
        return appeals.list(open, new PageRequest(1, MOST_ALSO_OPEN + 1)).items().stream()
                .map(other -> other.id().value())
                .filter(id -> id != row.id().value())
                .toList();
    }
}
