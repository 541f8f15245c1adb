package org.partnercabinet.bitrix24.practice.crm;

import org.partnercabinet.bitrix24.practice.setup.Language;

/** A pipeline of deals; 0 is the default one. */
public record Funnel(int id, int sort, String russian, String english) {
    public String name(Language language) {
        return language.pick(russian, english);
    }

    /** The dictionary of its stages. */
    public String dictionary() {
        return id == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + id;
    }
}
