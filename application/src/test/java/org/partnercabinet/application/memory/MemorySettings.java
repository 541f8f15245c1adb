package org.partnercabinet.application.memory;

import java.util.function.UnaryOperator;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.settings.RewardSettings;

record MemorySettings(MemoryDatabase db) implements Settings {
    static final String REWARD = "reward";

    @Override
    public RewardSettings reward() {
        return db.read(() -> db.settings.find(REWARD).orElseThrow());
    }

    @Override
    public RewardSettings changeReward(UnaryOperator<RewardSettings> change) {
        db.expectTransaction();
        RewardSettings changed = change.apply(reward());
        db.settings.put(REWARD, changed);
        return changed;
    }

    @Override
    public boolean addReward(RewardSettings initial) {
        db.expectTransaction();
        if (db.settings.find(REWARD).isPresent()) return false;
        db.settings.put(REWARD, initial);
        return true;
    }
}
