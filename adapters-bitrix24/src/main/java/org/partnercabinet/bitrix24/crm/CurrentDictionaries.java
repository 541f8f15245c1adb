package org.partnercabinet.bitrix24.crm;

import java.util.List;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.domain.referral.Entity;

/** What the portal has to choose from that is connected at the moment. */
public final class CurrentDictionaries implements CrmDictionaries {
    private final CurrentPortal portal;

    public CurrentDictionaries(CurrentPortal portal) {
        this.portal = portal;
    }

    @Override
    public List<Funnel> funnels() {
        return portal.use(it -> it.dictionaries().funnels());
    }

    @Override
    public List<Stage> stages(long funnel) {
        return portal.use(it -> it.dictionaries().stages(funnel));
    }

    @Override
    public List<Stage> statuses() {
        return portal.use(it -> it.dictionaries().statuses());
    }

    @Override
    public List<Source> sources() {
        return portal.use(it -> it.dictionaries().sources());
    }

    @Override
    public List<User> users() {
        return portal.use(it -> it.dictionaries().users());
    }

    @Override
    public List<Field> fields(Entity entity) {
        return portal.use(it -> it.dictionaries().fields(entity));
    }
}
