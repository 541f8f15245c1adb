package org.partnercabinet.bootstrap;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the person at the terminal reads, in Russian or English by the machine's language. */
public final class Console {
    private static final String TEXTS = "org.partnercabinet.bootstrap.console";

    private final PrintStream out;
    private final ResourceBundle texts;

    public Console(PrintStream out, Locale locale) {
        this.out = out;
        Locale spoken = locale.getLanguage().equals("ru") ? locale : Locale.ENGLISH;
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.texts = ResourceBundle.getBundle(TEXTS, spoken, noFallback);
    }

    public static Console forThisMachine(PrintStream out) {
        return new Console(out, Locale.getDefault());
    }

    public void say(String key, Object... facts) {
        line(new MessageFormat(texts.getString(key), texts.getLocale()).format(facts));
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }
}
