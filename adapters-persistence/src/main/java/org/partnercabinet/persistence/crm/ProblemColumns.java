package org.partnercabinet.persistence.crm;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.crm.Proof.NoAnswer;
import org.partnercabinet.domain.crm.Proof.OurMistake;
import org.partnercabinet.domain.crm.Proof.Problem;
import org.partnercabinet.domain.crm.Proof.TooManyGone;
import org.partnercabinet.domain.crm.Proof.TooManyUnreadable;
import org.partnercabinet.persistence.Row;

/** What is wrong with a proof, as columns. */
final class ProblemColumns {
    private ProblemColumns() {}

    private enum Kind {
        NO_ANSWER,
        OUR_MISTAKE,
        GONE,
        UNREADABLE
    }

    static Optional<Problem> read(Row row) throws SQLException {
        if (row.maybeText("problem_kind").isEmpty()) return Optional.empty();
        return Optional.of(
                switch (row.constant(Kind.class, "problem_kind")) {
                    case NO_ANSWER -> new NoAnswer(row.text("problem"));
                    case OUR_MISTAKE -> new OurMistake(row.text("problem"));
                    case GONE -> new TooManyGone(row.big("problem_part"), row.big("problem_whole"));
                    case UNREADABLE -> new TooManyUnreadable(row.big("problem_part"), row.big("problem_whole"));
                });
    }

    static <S extends SqlStatement<S>> S bind(S statement, Optional<Problem> problem) {
        Problem what = problem.orElse(null);
        if (what instanceof NoAnswer no) return bind(statement, Kind.NO_ANSWER, no.said());
        if (what instanceof OurMistake ours) return bind(statement, Kind.OUR_MISTAKE, ours.said());
        if (what instanceof TooManyGone gone) return bind(statement, Kind.GONE, gone.missing(), gone.known());
        if (what instanceof TooManyUnreadable hidden)
            return bind(statement, Kind.UNREADABLE, hidden.hidden(), hidden.known());
        return bind(statement, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Kind kind, String said) {
        return bind(statement, Optional.of(kind), Optional.of(said), Optional.empty(), Optional.empty());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Kind kind, long part, long whole) {
        return bind(statement, Optional.of(kind), Optional.empty(), Optional.of(part), Optional.of(whole));
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, Optional<Kind> kind, Optional<String> said, Optional<Long> part, Optional<Long> whole) {
        return statement
                .bind("kind", kind)
                .bind("said", said)
                .bind("part", part)
                .bind("whole", whole);
    }
}
