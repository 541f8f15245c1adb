package org.partnercabinet.domain.identity;

import java.util.Optional;

/** How somebody wants their pages wherever they sign in; what is empty is left to their browser. */
public record Preference(Optional<Tongue> language, Optional<Look> theme) {
    public static final Preference NONE = new Preference(Optional.empty(), Optional.empty());

    /** A language that people choose. */
    public enum Tongue {
        RU,
        EN
    }

    /** How bright pages are. AUTO: as the machine of the reader is set. */
    public enum Look {
        AUTO,
        LIGHT,
        DARK
    }

    public Preference in(Tongue chosen) {
        return new Preference(Optional.of(chosen), theme);
    }

    public Preference looking(Look chosen) {
        return new Preference(language, Optional.of(chosen));
    }
}
