package org.partnercabinet.application.settings;

import java.util.function.UnaryOperator;
import org.partnercabinet.domain.settings.RewardSettings;

/** What an administrator may set. */
public interface Settings {
    RewardSettings reward();

    /** Changes the terms under a lock. */
    RewardSettings changeReward(UnaryOperator<RewardSettings> change);

    /** Sets the terms if there are none yet. @return whether it did */
    boolean addReward(RewardSettings initial);
}
