package org.partnercabinet.domain.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells machines from people: HEAD, prefetch, link previews and crawlers that say so. Guesses nothing else. */
public final class Bots {
    /** Telegram and Pinterest show pages to people: their machines call themselves bots. */
    private static final List<List<String>> WORDS_BY_FIRST = byFirst(
            "crawl spider slurp preview facebookexternalhit whatsapp viber skypeuri vkshare embedly slack discord",
            "headless lighthouse pingdom uptime monitor curl/ wget/ python- go-http java/ okhttp libwww httpclient",
            "scrapy feedfetcher validator mediapartners adsbot apis-google ia_archiver yandex.com/bots mail.ru_bot");

    private Bots() {}

    /**
     * @param method the HTTP method
     * @param purpose the headers {@code Sec-Purpose}, {@code Purpose} and {@code X-Moz} joined
     * @param agent the header {@code User-Agent}; a visitor without one is a machine
     */
    public static boolean isBot(String method, String purpose, String agent) {
        if (method.equals("HEAD") || agent.isBlank()) return true;
        String why = purpose.toLowerCase(Locale.ROOT);
        return why.contains("prefetch") || why.contains("preview") || saysSo(agent.toLowerCase(Locale.ROOT));
    }

    /** By hand: as one regular expression this was a fifth of all that a redirect costs. */
    private static boolean saysSo(String agent) {
        for (int at = 0; at < agent.length(); at++) {
            char first = agent.charAt(at);
            if (first == 'b' && isBotAt(agent, at)) return true;
            if (first >= WORDS_BY_FIRST.size()) continue;
            for (String word : WORDS_BY_FIRST.get(first)) {
                if (agent.startsWith(word, at)) return true;
            }
        }
        return agent.contains("quora link");
    }

    /** A word that ends so; not the phones of Cubot. */
    private static boolean isBotAt(String agent, int at) {
        int end = at + 3;
        return agent.startsWith("bot", at)
                && (end == agent.length() || !isWord(agent.charAt(end)))
                && !agent.startsWith("cu", at - 2);
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static List<List<String>> byFirst(String... lines) {
        List<List<String>> words = new ArrayList<>();
        for (char first = 0; first < 128; first++) words.add(new ArrayList<>());
        for (String line : lines) {
            for (String word : line.split(" ")) words.get(word.charAt(0)).add(word);
        }
        return words.stream().map(List::copyOf).toList();
    }
}
