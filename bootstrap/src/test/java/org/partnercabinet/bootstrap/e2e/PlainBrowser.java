package org.partnercabinet.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A browser without scripts: it keeps cookies, follows redirects, and sends forms with the token of the last page. */
final class PlainBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http;
    private final String language;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    private PlainBrowser(String base, String language) {
        this.base = base;
        this.language = language;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** Of somebody who signed in. @param language {@code ru}, {@code en} */
    static PlainBrowser signedIn(String base, String language, String email, String password) {
        var browser = new PlainBrowser(base, language);
        var page = browser.post("/login", "email", email, "password", password);
        if (page.status() != 200 || page.path().startsWith("/login")) throw new AssertionError("sign-in: " + page);
        return browser;
    }

    /** The text as people see it. */
    static String words(String source) {
        return source.replaceAll("(?s)<[^>]*>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    /** @param path where it was found after all redirects */
    record Page(int status, String path, String text) {
        /** The text as people see it, of the part below the head. */
        String words() {
            return PlainBrowser.words(text.replaceFirst("(?s)^.*?<main", "<main"));
        }

        /** The words of all groups of a pattern, wherever it is in the page's source, each time in a line. */
        List<String> all(String pattern) {
            return Pattern.compile(pattern, Pattern.DOTALL)
                    .matcher(text)
                    .results()
                    .map(found -> IntStream.rangeClosed(1, found.groupCount())
                            .mapToObj(found::group)
                            .collect(Collectors.joining(" ")))
                    .map(found -> PlainBrowser.words(found).strip())
                    .toList();
        }

        /** What the first group of a pattern is in the page's source. */
        String find(String pattern) {
            var found = Pattern.compile(pattern).matcher(text);
            if (!found.find()) throw new AssertionError("no " + pattern + " in " + words());
            return found.group(1);
        }
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** @param namesAndValues of the form's fields; the token comes by itself */
    Page post(String path, String... namesAndValues) {
        var fields = new ArrayList<>(List.of("_csrf", token));
        fields.addAll(List.of(namesAndValues));
        var body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(fields.get(i)))
                    .append('=')
                    .append(encoded(fields.get(i + 1)));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A form with one file in it. */
    Page upload(String path, String file, String content, String... namesAndValues) {
        var parts = new StringBuilder();
        var fields = new ArrayList<>(List.of("_csrf", token));
        fields.addAll(List.of(namesAndValues));
        for (int i = 0; i < fields.size(); i += 2) {
            parts.append("--cut\r\nContent-Disposition: form-data; name=\"")
                    .append(fields.get(i))
                    .append("\"\r\n\r\n")
                    .append(fields.get(i + 1))
                    .append("\r\n");
        }
        parts.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(file)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(content)
                .append("\r\n--cut--\r\n");
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(parts.toString())));
    }

    private Page send(HttpRequest.Builder request) {
        var answer = once(request);
        for (int hops = 0; answer.statusCode() == 303 && hops < 5; hops++) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = once(HttpRequest.newBuilder(next).GET());
        }
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        var uri = answer.uri();
        var path = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        return new Page(answer.statusCode(), path, answer.body());
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        var all = cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue());
        request.timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", all.collect(Collectors.joining("; ")));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.remove(pair[0]);
        if (!cookie.contains("Max-Age=0")) cookies.put(pair[0], pair[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
