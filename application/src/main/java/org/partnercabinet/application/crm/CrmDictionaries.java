package org.partnercabinet.application.crm;

import java.util.List;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** What the portal has to choose from, at most a few minutes old. Remote: every method throws {@link CrmFailure}. */
public interface CrmDictionaries {
    /** Of deals; 0 is the portal's default one. */
    List<Funnel> funnels();

    /** Of a funnel of deals, in their order; empty if there is no such funnel. */
    List<Stage> stages(long funnel);

    /** Of leads, in their order. */
    List<Stage> statuses();

    List<Source> sources();

    /** Employees who work there now. */
    List<User> users();

    /** Those that a text can be written to. */
    List<Field> fields(Entity entity);

    record Funnel(long id, String name) {}

    record Stage(String id, String name, Semantics semantics) {}

    record Source(String id, String name) {}

    record User(long id, String name) {}

    /** @param own made by the company ({@code UF_CRM_…}), rather than there from the beginning */
    record Field(String id, String title, boolean own) {}
}
