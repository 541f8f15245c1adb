package org.partnercabinet.application.settings;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.domain.settings.RewardSettings;

/** What an administrator may set. */
public interface Settings {
    RewardSettings reward();

    /** Changes the terms under a lock. */
    RewardSettings changeReward(UnaryOperator<RewardSettings> change);

    /** Sets the terms if there are none yet. @return whether it did */
    boolean addReward(RewardSettings initial);

    /** What people read of the company; empty until somebody says so. */
    CompanyCard card();

    /** @throws IllegalStateException outside a transaction */
    void changeCard(CompanyCard card);

    /** Where the company's days begin; Europe/Moscow until somebody chooses. */
    ZoneId timeZone();

    /** @throws IllegalStateException outside a transaction */
    void changeTimeZone(ZoneId zone);

    /** Chooses the zone if nobody has yet. @return whether it did. @throws IllegalStateException as above */
    boolean addTimeZone(ZoneId initial);
}
