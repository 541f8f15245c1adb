package org.partnercabinet.http.input;

import java.util.Locale;

/** What can be wrong with one field. The code is stable for programs and the key of the text people see. */
public enum Mistake {
    REQUIRED,
    UNKNOWN,
    TYPE,
    NULL,
    REPEATED,
    TOO_LONG,
    TOO_SHORT,
    TOO_MANY,
    TOO_FEW,
    RANGE,
    SCALE,
    CHOICE,
    FORMAT,
    CHARACTERS;

    /** Such as {@code field.too-long}. */
    public String code() {
        return "field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
