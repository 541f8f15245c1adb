package org.partnercabinet.application.memory;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.domain.settings.RewardSettings;

record MemorySettings(MemoryDatabase db) implements Settings {
    static final String REWARD = "reward";
    private static final String ZONE = "zone";
    private static final String CARD = "card";

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

    @Override
    public CompanyCard card() {
        return db.read(() -> db.cards.find(CARD).orElse(CompanyCard.EMPTY));
    }

    @Override
    public void changeCard(CompanyCard card) {
        db.expectTransaction();
        db.cards.put(CARD, card);
    }

    @Override
    public ZoneId timeZone() {
        return db.read(() -> db.zones.find(ZONE).orElse(ZoneId.of("Europe/Moscow")));
    }

    @Override
    public void changeTimeZone(ZoneId zone) {
        db.expectTransaction();
        db.zones.put(ZONE, zone);
    }

    @Override
    public boolean addTimeZone(ZoneId initial) {
        db.expectTransaction();
        if (db.zones.find(ZONE).isPresent()) return false;
        db.zones.put(ZONE, initial);
        return true;
    }
}
