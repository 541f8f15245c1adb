package org.partnercabinet.persistence.report;

import java.time.LocalDate;
import java.util.function.Function;
import org.partnercabinet.application.report.Steps;

/** The number of the step that something is in, in SQL, as text. */
final class StepCases {
    private StepCases() {}

    /** @param column a date */
    static String ofDay(Steps steps, String column) {
        return cases(steps, column, first -> "date '" + first + "'");
    }

    private static String cases(Steps steps, String what, Function<LocalDate, String> literal) {
        int last = steps.starts().size() - 1;
        if (last == 0) return "'0'";
        var cases = new StringBuilder("case");
        for (int step = 0; step < last; step++) {
            cases.append(" when ")
                    .append(what)
                    .append(" < ")
                    .append(literal.apply(steps.starts().get(step + 1)))
                    .append(" then '")
                    .append(step)
                    .append('\'');
        }
        return cases.append(" else '").append(last).append("' end").toString();
    }
}
