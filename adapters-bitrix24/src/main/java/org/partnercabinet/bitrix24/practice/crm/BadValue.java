package org.partnercabinet.bitrix24.practice.crm;

/** A value that does not fit its field. */
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Field field;
    private final boolean scalarForMultiple;

    BadValue(Field field, boolean scalarForMultiple) {
        super("bad value for " + field.key());
        this.field = field;
        this.scalarForMultiple = scalarForMultiple;
    }

    public Field field() {
        return field;
    }

    /** Whether one value came where a list belongs. */
    public boolean scalarForMultiple() {
        return scalarForMultiple;
    }
}
