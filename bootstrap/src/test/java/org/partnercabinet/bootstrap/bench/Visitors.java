package org.partnercabinet.bootstrap.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * People who follow links with their browsers: every second one is new, the others were here lately, and mostly by another
 * link, so nearly every visit is the first one of a link by somebody.
 */
final class Visitors {
    private static final int LATELY = 5_000;

    private final List<String> codes;
    private final String rest;
    private final Random random = new Random(20_260_101);
    private int people;

    Visitors(List<String> codes, int port) {
        this.codes = codes;
        this.rest = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                + "Chrome/126.0.0.0 Safari/537.36\r\n"
                + "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8\r\n"
                + "Accept-Language: ru,en;q=0.8\r\nAccept-Encoding: gzip, deflate, br\r\n"
                + "Referer: https://blog.example/posts/77\r\nX-Forwarded-For: ";
    }

    /** The next visitor's whole request. */
    byte[] request() {
        int person =
                people == 0 || random.nextBoolean() ? people++ : people - 1 - random.nextInt(Math.min(people, LATELY));
        String address = "10." + (person >> 16 & 255) + "." + (person >> 8 & 255) + "." + (person & 255);
        String code = codes.get(random.nextInt(codes.size()));
        return ("GET /r/" + code + rest + address + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
