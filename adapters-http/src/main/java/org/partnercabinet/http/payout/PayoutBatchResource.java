package org.partnercabinet.http.payout;

import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.uuids;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.payout.DecidePayouts.Decision;
import org.partnercabinet.application.payout.PayReferrals;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Streaming;

/** Many payouts at once, and how many there are. Its addresses come before those that take any id in their place. */
public final class PayoutBatchResource implements Resource {
    private static final int MOST = 100;
    private static final String CSV = "text/csv; charset=utf-8";

    private final Deciding deciding;
    private final PayReferrals payReferrals;
    private final PayoutQueries payouts;
    private final Whose whose;

    public PayoutBatchResource(Deciding deciding, PayReferrals payReferrals, PayoutQueries payouts, Whose whose) {
        this.deciding = deciding;
        this.payReferrals = payReferrals;
        this.payouts = payouts;
        this.whose = whose;
    }

    /** How many payouts there are in each state. */
    public record CountsView(long pending, long approved, long paid, long rejected, long cancelled, long total) {
        static CountsView of(Map<String, Long> counts) {
            return new CountsView(
                    counts.getOrDefault("pending", 0L),
                    counts.getOrDefault("approved", 0L),
                    counts.getOrDefault("paid", 0L),
                    counts.getOrDefault("rejected", 0L),
                    counts.getOrDefault("cancelled", 0L),
                    counts.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/payouts/counts")
                        .tag("payouts")
                        .summary("How many payouts there are in each state")
                        .access(Access.roles(Role.PARTNER, Role.ADMIN))
                        .scope("payouts:read")
                        .query(Whose.FIELD)
                        .answers(200, CountsView.class)
                        .problems("partner.not-found")
                        .handle(call -> Answer.ok(CountsView.of(payouts.counts(whose.listed(call))))),
                Endpoint.get("/api/payouts/export")
                        .tag("payouts")
                        .summary("Register of payouts as CSV, oldest first")
                        .description("A cell that a spreadsheet would take for a formula has an apostrophe before it.")
                        .access(Access.roles(Role.PARTNER, Role.ADMIN))
                        .scope("payouts:read")
                        .query(
                                Whose.FIELD,
                                oneOf("status", "pending", "approved", "paid", "rejected", "cancelled"),
                                oneOf("separator", "comma", "semicolon"))
                        .answersOther(200, CSV)
                        .problems("partner.not-found")
                        .handleStreamed(this::export),
                many("/api/payouts/bulk", "Decides about many payouts")
                        .description("Each by itself: one that is refused does not disturb the others. A rejection"
                                + " needs a comment, a payment may carry a reference.")
                        .body(Body.of(
                                uuids("payout_ids").min(1).max(MOST).required(),
                                oneOf("action", "approve", "reject", "pay").required(),
                                lines("comment").max(1000),
                                text("reference").about("the payment's number at the bank")))
                        .handle(this::decide),
                many("/api/payouts/payments", "Says that chosen referrals were paid, without a request of the partners")
                        .description("One payout for each partner, paid at once: what their referrals have payable,"
                                + " less debts, and with corrections.")
                        .body(Body.of(
                                uuids("referral_ids").min(1).max(500).required(),
                                text("reference").about("the payment's number at the bank"),
                                lines("comment").max(1000)))
                        .problems("referral.not-found")
                        .handle(this::pay));
    }

    private static EndpointDraft many(String path, String summary) {
        return Endpoint.post(path)
                .tag("payouts")
                .summary(summary)
                .access(Access.roles(Role.ADMIN))
                .scope("payouts:write")
                .idempotent()
                .answers(200, BatchView.class);
    }

    private Streaming export(Call call) {
        var scope = whose.listed(call);
        var status = call.query().optionalText("status");
        char separator = call.query().textOrEmpty("separator").equals("semicolon") ? ';' : ',';
        var headers = List.of(new Header("Content-Disposition", "attachment; filename=\"payouts.csv\""));
        var register = new PayoutRegister(payouts);
        return new Streaming(CSV, headers, out -> register.write(scope, status, separator, out));
    }

    private Answer decide(Call call) {
        var input = call.input();
        if (input.text("action").equals("reject")
                && input.textOrEmpty("comment").isBlank())
            throw Refusal.invalid("comment", "text.blank", "the partner must learn why");
        var ids = input.uuids("payout_ids").stream().map(PayoutId::new).toList();
        var decided = deciding.many().handle(ids, decision(input), by(call));
        return Answer.ok(BatchView.of(decided.stream()
                .map(one -> BatchView.OutcomeView.of(one.payout(), one.refusal(), call.language()))
                .toList()));
    }

    private static Decision decision(Input input) {
        return switch (input.text("action")) {
            case "approve" -> new Decision.Approve();
            case "reject" -> new Decision.Reject(input.text("comment"));
            default -> new Decision.Pay(input.textOrEmpty("reference"));
        };
    }

    private Answer pay(Call call) {
        var input = call.input();
        var chosen = input.uuids("referral_ids").stream().map(ReferralId::new).toList();
        var paid = payReferrals.handle(chosen, input.textOrEmpty("reference"), input.textOrEmpty("comment"), by(call));
        return Answer.ok(BatchView.of(paid.stream()
                .map(part -> BatchView.OutcomeView.of(part, call.language()))
                .toList()));
    }

    private static AccountId by(Call call) {
        return new AccountId(call.visitor().account());
    }
}
