package org.partnercabinet.bitrix24.practice.crm;

/** What a field holds, and thereby how each shape writes it. */
public enum Kind {
    STRING,
    INT,
    /** Id of another element; none is {@code null}. */
    LINK,
    /** Id of a contact or company; none is 0 for {@code crm.item.*}. */
    CLIENT,
    MONEY,
    FLAG,
    TIME,
    /** A date, shown as local midnight. */
    DATE,
    STAGE,
    INTS,
    UF_BOOLEAN,
    UF_LIST,
    PHONE_MOBILE,
    PHONE_WORK,
    PHONE_MAILING,
    PHONE_ANY,
    EMAIL_HOME,
    EMAIL_WORK,
    EMAIL_MAILING,
    EMAIL_ANY,
    IM_IMOL;

    /** Whether the value is read from the phones and e-mails instead of being stored. */
    public boolean isCommunication() {
        return ordinal() >= PHONE_MOBILE.ordinal();
    }

    public boolean isMultiple() {
        return this == INTS || this == UF_LIST;
    }

    /** The type's name in {@code fields} answers. */
    public String restType() {
        return switch (this) {
            case INT, LINK -> "integer";
            case CLIENT, INTS -> "crm_contact";
            case MONEY -> "double";
            case FLAG -> "char";
            case TIME -> "datetime";
            case DATE -> "date";
            case STAGE -> "crm_status";
            case UF_BOOLEAN -> "boolean";
            case UF_LIST -> "enumeration";
            default -> "string";
        };
    }
}
