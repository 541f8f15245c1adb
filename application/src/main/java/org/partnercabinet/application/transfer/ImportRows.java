package org.partnercabinet.application.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.Import.Outcome;

/**
 * What becomes of some rows of a file, by the rules that hold for every referral. In a dry run each row is brought in
 * as well, and taken back: so the two cannot disagree. Part of the caller's transaction.
 */
public final class ImportRows {
    private final Transactions transactions;
    private final Imports imports;
    private final RegisterReferral register;
    private final LeadReader reader;

    public ImportRows(Transactions transactions, Imports imports, RegisterReferral register, LeadReader reader) {
        this.transactions = transactions;
        this.imports = imports;
        this.register = register;
        this.reader = reader;
    }

    List<Imports.Settled> settle(Import whole, List<Imports.Line> lines) {
        var leads = lines.stream().map(line -> reader.read(whole, line)).toList();
        Map<String, Integer> seen = seen(whole, leads);
        var settled = new ArrayList<Imports.Settled>();
        for (LeadReader.Lead lead : leads) {
            Imports.Settled row = settle(whole, lead, twin(seen, lead));
            settled.add(row);
            if (row.outcome() != Outcome.REFUSED) contacts(lead).forEach(c -> seen.putIfAbsent(c, lead.line()));
        }
        return settled;
    }

    private Map<String, Integer> seen(Import whole, List<LeadReader.Lead> leads) {
        List<String> contacts =
                leads.stream().flatMap(ImportRows::contacts).distinct().toList();
        var seen = new HashMap<String, Integer>();
        imports.named(whole.id(), whole.tally().line(), contacts)
                .forEach(row -> Stream.concat(row.phone().stream(), row.email().stream())
                        .forEach(contact -> seen.merge(contact, row.line(), Math::min)));
        return seen;
    }

    private static Stream<String> contacts(LeadReader.Lead lead) {
        return Stream.concat(lead.phone().stream(), lead.email().stream());
    }

    private static Optional<Integer> twin(Map<String, Integer> seen, LeadReader.Lead lead) {
        return contacts(lead).map(seen::get).filter(Objects::nonNull).min(Integer::compare);
    }

    private Imports.Settled settle(Import whole, LeadReader.Lead lead, Optional<Integer> twin) {
        try {
            var registered = bringIn(whole, lead);
            Outcome outcome = outcome(registered.fresh(), twin);
            boolean stays = whole.phase() == Import.Phase.RUNNING || !registered.fresh();
            Optional<ReferralId> referral =
                    Optional.of(registered.referral().id()).filter(id -> stays);
            return row(lead, outcome, Optional.empty(), twin, referral);
        } catch (Refusal refusal) {
            var problem = new Imports.Problem(refusal.code(), refusal.field().orElse(""));
            return row(lead, Outcome.REFUSED, Optional.of(problem), Optional.empty(), Optional.empty());
        }
    }

    /** A fresh one whose twin is in the file happens in a dry run, where the twin was taken back. */
    private static Outcome outcome(boolean fresh, Optional<Integer> twin) {
        if (twin.isPresent()) return Outcome.DUPLICATE;
        return fresh ? Outcome.CREATED : Outcome.EXISTING;
    }

    private RegisterReferral.Registered bringIn(Import whole, LeadReader.Lead lead) {
        var wanted = lead.wanted();
        if (whole.phase() == Import.Phase.RUNNING) return transactions.partly(() -> register.handle(wanted));
        try {
            return transactions.partly(() -> {
                throw new TakenBack(register.handle(wanted));
            });
        } catch (TakenBack tried) {
            return tried.registered;
        }
    }

    private static Imports.Settled row(
            LeadReader.Lead lead,
            Outcome outcome,
            Optional<Imports.Problem> problem,
            Optional<Integer> twin,
            Optional<ReferralId> referral) {
        return new Imports.Settled(lead.line(), lead.phone(), lead.email(), outcome, problem, twin, referral);
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RegisterReferral.Registered registered;

        TakenBack(RegisterReferral.Registered registered) {
            super("on purpose", null, false, false);
            this.registered = registered;
        }
    }
}
