package org.partnercabinet.application.distribution;

import java.util.List;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/** An administrator changes a source or its rules; what waits is looked at under the new ones. */
public final class ChangeSource {
    private final Desk desk;

    public ChangeSource(Desk desk) {
        this.desk = desk;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code source}; CONFLICT {@code source.name-taken} */
    public Source handle(SourceId id, UnaryOperator<Source> change) {
        return desk.serve(floor -> {
            Source changed = floor.stores().sources().change(id, change);
            floor.stirred(List.of(id));
            floor.alarm(id, floor.now());
            return changed;
        });
    }
}
