package org.partnercabinet.domain.link;

/** By what clicks are told apart. */
public enum Dimension {
    REFERRER('r'),
    DEVICE('d'),
    BROWSER('b'),
    SYSTEM('o'),
    UTM_SOURCE('1'),
    UTM_MEDIUM('2'),
    UTM_CAMPAIGN('3'),
    UTM_CONTENT('4'),
    UTM_TERM('5'),
    LINK('l');

    private static final Dimension[] BY_SIGN = new Dimension[128];

    static {
        for (Dimension one : values()) BY_SIGN[one.sign] = one;
    }

    private final char sign;

    Dimension(char sign) {
        this.sign = sign;
    }

    /** One letter that stands for it and never changes. */
    public char sign() {
        return sign;
    }

    /** @throws IllegalArgumentException if none has this sign */
    public static Dimension signed(char sign) {
        Dimension found = sign < BY_SIGN.length ? BY_SIGN[sign] : null;
        if (found == null) throw new IllegalArgumentException("no dimension has the sign " + sign);
        return found;
    }
}
