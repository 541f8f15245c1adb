package org.partnercabinet.application.memory;

import java.util.List;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** A portal's small world to choose from; it can be away. */
public final class MemoryDictionaries implements CrmDictionaries {
    public volatile boolean away;

    @Override
    public List<Funnel> funnels() {
        return there(List.of(new Funnel(0, "Общая"), new Funnel(2, "Партнёры")));
    }

    @Override
    public List<Stage> stages(long funnel) {
        var open = new Stage((funnel == 0 ? "" : "C" + funnel + ":") + "NEW", "Новая", Semantics.OPEN);
        return there(funnel == 0 || funnel == 2 ? List.of(open) : List.of());
    }

    @Override
    public List<Stage> statuses() {
        return there(
                List.of(new Stage("NEW", "Не обработан", Semantics.OPEN), new Stage("JUNK", "Спам", Semantics.LOST)));
    }

    @Override
    public List<Source> sources() {
        return there(List.of(new Source("WEB", "Сайт"), new Source("PARTNER", "Партнёры")));
    }

    @Override
    public List<User> users() {
        return there(List.of(new User(1, "Интеграция"), new User(17, "Ирина Смирнова")));
    }

    @Override
    public List<Field> fields(Entity entity) {
        String own = entity == Entity.LEAD ? "UF_CRM_LEAD" : "UF_CRM_DEAL";
        return there(List.of(new Field("comments", "Комментарий", false), new Field(own, "Партнёр", true)));
    }

    private <T> T there(T answer) {
        if (away) throw new CrmFailure(CrmFailure.Executed.NO, java.time.Duration.ofMinutes(1), "the portal is away");
        return answer;
    }
}
