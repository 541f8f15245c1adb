package org.partnercabinet.bitrix24.practice.faults;

import java.util.Arrays;

/** What can be done to a call. The words are those of the fault rules in JSON. */
public enum FaultType {
    STATUS("status", Step.WIRE),
    QUERY_LIMIT("queryLimit", Step.WIRE),
    OPERATING_LIMIT("operatingLimit", Step.WIRE),
    OVERLOAD("overload", Step.WIRE),
    HTML("html", Step.WIRE),
    HTML_200("html200", Step.WIRE),
    TRUNCATED("truncated", Step.WIRE),
    TRUNCATED_CHUNKED("truncatedChunked", Step.WIRE),
    MALFORMED("malformed", Step.WIRE),
    PHP_NOTICE("phpNotice", Step.WIRE),
    EMPTY("empty", Step.WIRE),
    NEITHER("neither", Step.WIRE),
    CLOSE_WITHOUT_REPLY("closeWithoutReply", Step.WIRE),
    RESET("reset", Step.WIRE),
    REFUSE("refuse", Step.WIRE),
    DELAY("delay", Step.WIRE),
    DRIP("drip", Step.WIRE),
    HEADERS_THEN_HANG("headersThenHang", Step.WIRE),
    REDIRECT("redirect", Step.WIRE),
    HUGE_BODY("hugeBody", Step.WIRE),
    WRONG_CHARSET("wrongCharset", Step.WIRE),
    STRING_NUMBERS("stringNumbers", Step.ANSWER),
    NUMBER_STRINGS("numberStrings", Step.ANSWER),
    EXTRA_FIELDS("extraFields", Step.ANSWER),
    MISSING_TIME("missingTime", Step.ANSWER),
    DUPLICATE_ROWS("duplicateRows", Step.ANSWER),
    EMPTY_BUT_TOTAL("emptyButTotal", Step.ANSWER),
    STUCK_CURSOR("stuckCursor", Step.PARAMETERS),
    IGNORE_FILTER("ignoreFilter", Step.PARAMETERS),
    SHIFTED_PAGE("shiftedPage", Step.PARAMETERS),
    BATCH_PARTIAL("batchPartial", Step.COMMAND);

    /** Where on a call's way the fault sits. */
    enum Step {
        WIRE,
        ANSWER,
        PARAMETERS,
        COMMAND
    }

    private final String word;
    private final Step step;

    FaultType(String word, Step step) {
        this.word = word;
        this.step = step;
    }

    public String word() {
        return word;
    }

    Step step() {
        return step;
    }

    /** Whether the client still gets the answer it would have got, only slower. */
    public boolean answerArrives() {
        return this == DELAY || this == DRIP || step != Step.WIRE;
    }

    /** @throws IllegalArgumentException for a word that names no fault */
    static FaultType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such fault: " + word));
    }
}
