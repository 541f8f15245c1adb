package org.partnercabinet.application.distribution;

import java.util.List;

/** Fresh numbers for what programs know by number. Unique and growing; there may be gaps. */
public interface Numbers {
    enum Kind {
        OPERATOR,
        SOURCE,
        SCHEDULE,
        APPEAL
    }

    /** So many, ascending, in one statement. */
    List<Long> next(Kind kind, int count);

    default long next(Kind kind) {
        return next(kind, 1).get(0);
    }
}
