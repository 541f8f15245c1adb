package org.partnercabinet.domain.link;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells machines from people: HEAD, prefetch, link previews and crawlers that say so. Guesses nothing else. */
public final class Bots {
    private static final Pattern AGENTS = Pattern.compile(
            "bot\\b|bot/|bot;|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|viber|skypeuri|vkshare|"
                    + "embedly|quora link|pinterest|slack|discord|headless|lighthouse|pingdom|uptime|monitor|"
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
