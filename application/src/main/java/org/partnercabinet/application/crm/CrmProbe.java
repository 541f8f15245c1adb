package org.partnercabinet.application.crm;

import java.util.List;

/** Tries the connection to the portal out, step by step, changing nothing there. */
public interface CrmProbe {
    /** Remote calls, one after another; stops after the first that does not get through at all. Never throws. */
    List<Step> run();

    /**
     * @param name which step: {@code profile}, {@code mode}, {@code funnels}, {@code stages}, {@code sources},
     *     {@code users}, {@code deals}, {@code contacts}
     * @param method what was called
     * @param request the call's parameters as JSON, secrets masked
     * @param answer the answer as JSON, cut when long, or why there is none; secrets masked
     */
    record Step(String name, String method, String request, String answer, boolean ok, long millis) {}
}
