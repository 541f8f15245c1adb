package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Language;

/** What the page of an appeal tells, and what its reader may do there. */
public final class AppealSight {
    private final Reads reads;
    private final DeskEyes eyes;

    /** What else the page tells. @param why why it is where it is, in words */
    public record Reads(
            AppealQueries appeals,
            ReferralQueries referrals,
            PartnerQueries partners,
            AppealPortal portal,
            BiFunction<AppealRow, Language, String> why) {}

    public AppealSight(Reads reads, DeskEyes eyes) {
        this.reads = reads;
        this.eyes = eyes;
    }

    DeskAppealScreen screen(Call call, AppealRow row) {
        var others = eyes.ofLead(row.lead().number());
        var now = others.stream()
                .filter(other -> other.appeal().id().equals(row.id()))
                .findFirst()
                .orElseGet(() -> new DeskRow(row, Optional.empty(), false));
        var language = call.viewer().language();
        return new DeskAppealScreen(
                now,
                reads.why().apply(row, language),
                Timeline.of(row, reads.appeals().history(row.id()), language),
                others.stream().filter(other -> other != now).toList(),
                new DeskAppealScreen.Elsewhere(referral(row), reads.portal().of(row)),
                able(call, row));
    }

    private DeskAppealScreen.Able able(Call call, AppealRow row) {
        var self = eyes.self(call.visitor()).map(Operator::id);
        boolean works = call.visitor().is(Role.OPERATOR) || call.visitor().is(Role.ADMIN);
        boolean theirs = row.operator()
                .filter(has -> self.filter(has.id()::equals).isPresent())
                .isPresent();
        boolean moves = works && (theirs || call.visitor().is(Role.ADMIN));
        var colleagues = moves
                ? eyes.team().stream()
                        .filter(Operator::active)
                        .filter(other -> row.operator()
                                .filter(has -> has.id().equals(other.id()))
                                .isEmpty())
                        .toList()
                : List.<Operator>of();
        return new DeskAppealScreen.Able(
                works && self.isPresent(),
                moves,
                theirs,
                new DeskAppealScreen.Eyes(DeskEyes.seesAll(call.visitor()), self),
                colleagues);
    }

    private Optional<DeskAppealScreen.Brought> referral(AppealRow row) {
        return row.referral()
                .flatMap(id -> reads.referrals().one(Scope.everybody(), new ReferralId(id)))
                .map(found -> new DeskAppealScreen.Brought(
                        found,
                        reads.partners().one(new PartnerId(found.partnerId())),
                        reads.portal().pages().of(found)));
    }
}
