package org.partnercabinet.domain.link;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells machines from people: HEAD, prefetch, link previews and crawlers that say so. Guesses nothing else. */
public final class Bots {
    /** Cubot makes phones, and Telegram and Pinterest show pages to people: their machines call themselves bots. */
    private static final Pattern AGENTS = Pattern.compile(
            "(?<!cu)bot\\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|viber|skypeuri|vkshare|"
                    + "embedly|quora link|slack|discord|headless|lighthouse|pingdom|uptime|monitor|"
                    + "curl/|wget/|python-|go-http|java/|okhttp|libwww|httpclient|scrapy|feedfetcher|validator|"
                    + "mediapartners|adsbot|apis-google|ia_archiver|yandex\\.com/bots|mail\\.ru_bot");

    private Bots() {}

    /**
     * @param method the HTTP method
     * @param purpose the headers {@code Sec-Purpose}, {@code Purpose} and {@code X-Moz} joined
     * @param agent the header {@code User-Agent}; a visitor without one is a machine
     */
    public static boolean isBot(String method, String purpose, String agent) {
        if (method.equals("HEAD") || agent.isBlank()) return true;
        String why = purpose.toLowerCase(Locale.ROOT);
        return why.contains("prefetch")
                || why.contains("preview")
                || AGENTS.matcher(agent.toLowerCase(Locale.ROOT)).find();
    }
}
