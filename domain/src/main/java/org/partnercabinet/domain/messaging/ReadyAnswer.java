package org.partnercabinet.domain.messaging;

import org.partnercabinet.domain.Texts;

/**
 * An answer that colleagues have at hand. It is put into what they write, and they may change it there.
 *
 * @param title what it is found by, 1 to 100 characters
 * @param ru up to 2000 characters; may be empty when there is an English one
 * @param en the same the other way round
 */
public record ReadyAnswer(String title, String ru, String en) {
    public static final int LONGEST = 2000;

    public ReadyAnswer {
        title = Texts.required("title", title, 100);
        en = Texts.optional("en", en, LONGEST);
        ru = en.isEmpty() ? Texts.required("ru", ru, LONGEST) : Texts.optional("ru", ru, LONGEST);
    }
}
