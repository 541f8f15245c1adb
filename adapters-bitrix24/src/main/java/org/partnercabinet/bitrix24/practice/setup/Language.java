package org.partnercabinet.bitrix24.practice.setup;

/** The language of the portal's names and messages. */
public enum Language {
    RU,
    EN;

    public String pick(String russian, String english) {
        return this == RU ? russian : english;
    }
}
