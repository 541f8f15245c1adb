package org.partnercabinet.bitrix24.practice.crm;

import org.partnercabinet.bitrix24.practice.setup.Language;

/**
 * An entry of a dictionary: a stage, a source, a type.
 *
 * @param dictionary {@code ENTITY_ID}, such as {@code STATUS} or {@code DEAL_STAGE_2}
 * @param funnel of deal stages; −1 otherwise
 * @param semantics {@code S} success, {@code F} failure, empty while in work
 */
public record Status(
        int id,
        String dictionary,
        String status,
        int sort,
        boolean system,
        int funnel,
        String color,
        String semantics,
        String extra,
        String russian,
        String english) {

    public String name(Language language) {
        return language.pick(russian, english);
    }

    /** {@code P}, {@code S} or {@code F}, as elements show it. */
    public String semanticId() {
        return semantics.isEmpty() ? "P" : semantics;
    }

    public boolean isFinal() {
        return !semantics.isEmpty();
    }

    static Status read(String line) {
        String[] parts = line.split("\\|");
        String[] cell = parts[0].trim().split("\\s+");
        return new Status(
                Integer.parseInt(cell[0]),
                cell[1],
                cell[2],
                Integer.parseInt(cell[3]),
                cell[4].equals("Y"),
                cell[5].equals("-") ? -1 : Integer.parseInt(cell[5]),
                Resources.cell(cell[6]),
                Resources.cell(cell[7]),
                Resources.cell(cell[8]),
                parts[1].trim(),
                parts[2].trim());
    }
}
