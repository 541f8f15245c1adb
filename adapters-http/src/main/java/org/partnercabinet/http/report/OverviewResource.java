package org.partnercabinet.http.report;

import java.util.List;
import org.partnercabinet.application.report.OverviewQueries;
import org.partnercabinet.application.report.OverviewQueries.Overview;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What waits for an administrator. */
public final class OverviewResource implements Resource {
    private final OverviewQueries overview;

    public OverviewResource(OverviewQueries overview) {
        this.overview = overview;
    }

    /**
     * What waits.
     *
     * @param registrations applications that nobody decided about
     * @param payoutsPending requests that nobody decided about; {@code payoutsApproved} wait to be paid
     * @param failedDeliveries laid aside until somebody has them sent again
     * @param waitingAppeals that no operator has
     * @param passwordRequests who waits for a link to set a new password
     * @param unreadChats conversations with something that the caller has not seen
     */
    public record OverviewView(
            long registrations,
            long payoutsPending,
            long payoutsApproved,
            long failedDeliveries,
            long waitingAppeals,
            long passwordRequests,
            long unreadChats) {
        static OverviewView of(Overview now) {
            return new OverviewView(
                    now.registrations(),
                    now.payoutsPending(),
                    now.payoutsApproved(),
                    now.failedDeliveries(),
                    now.waitingAppeals(),
                    now.passwordRequests(),
                    now.unreadChats());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/overview")
                .tag("overview")
                .summary("What waits for an administrator")
                .access(Access.roles(Role.ADMIN))
                .scope("overview:read")
                .answers(200, OverviewView.class)
                .handle(call -> Answer.ok(OverviewView.of(
                        overview.now(new AccountId(call.visitor().account()))))));
    }
}
