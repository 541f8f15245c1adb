package org.partnercabinet.bitrix24;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The address of an incoming webhook, {@code https://portal/rest/1/code/}. The code in it is a secret with the rights of
 * an employee: it leaves this value only as part of a request, never as text.
 */
public final class WebhookUrl {
    private static final Pattern PATH = Pattern.compile("(/.*)?/rest/(\\d{1,10})/([A-Za-z0-9_-]{1,128})/?");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?:\\\\?/\\\\?/[^\\s\"'<>]+|/rest/\\d+/[^\\s\"'<>]*");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private final HttpUrl base;
    private final String code;

    private WebhookUrl(HttpUrl base, String code) {
        this.base = base;
        this.code = code;
    }

    /**
     * Plain http is for loopback only, where the practice portal lives.
     *
     * @throws IllegalArgumentException with a message that does not repeat the address
     */
    public static WebhookUrl parse(String text) {
        HttpUrl url = HttpUrl.parse(text.strip());
        if (url == null) throw new IllegalArgumentException("the Bitrix24 webhook is not an http(s) address");
        if (!isSafe(url)) throw new IllegalArgumentException("the Bitrix24 webhook must be an https address");
        boolean plain = url.query() == null
                && url.fragment() == null
                && url.username().isEmpty()
                && url.password().isEmpty();
        Matcher path = PATH.matcher(url.encodedPath());
        if (!plain || !path.matches())
            throw new IllegalArgumentException("the Bitrix24 webhook must look like https://portal/rest/1/code/");
        String directory = url.encodedPath().replaceFirst("/?$", "/");
        return new WebhookUrl(url.newBuilder().encodedPath(directory).build(), path.group(3));
    }

    /** Host, and port if it is not the usual one: what may be shown to people. */
    public String portal() {
        boolean usual = base.port() == HttpUrl.defaultPort(base.scheme());
        return usual ? base.host() : base.host() + ":" + base.port();
    }

    /** The employee whose webhook it is. */
    public long user() {
        Matcher path = PATH.matcher(base.encodedPath());
        return path.matches() ? Long.parseLong(path.group(2)) : 0;
    }

    public String host() {
        return base.host();
    }

    HttpUrl method(String name) {
        return base.newBuilder().addPathSegment(name).build();
    }

    /**
     * Where a renamed portal sends us, for a call of this method.
     *
     * @return null when the target is not the same webhook under another safe host
     */
    @Nullable
    WebhookUrl renamed(String method, @Nullable String location) {
        HttpUrl target = location == null ? null : base.resolve(location);
        if (target == null || !isSafe(target) || target.query() != null) return null;
        if (!target.encodedPath().equals(method(method).encodedPath())) return null;
        return new WebhookUrl(
                target.newBuilder().encodedPath(base.encodedPath()).build(), code);
    }

    /** The text without addresses and without the secret, in case the other side repeats ours. */
    String scrub(String text) {
        return ADDRESS.matcher(text).replaceAll("***").replace(code, "***");
    }

    private static boolean isSafe(HttpUrl url) {
        return url.isHttps() || LOOPBACK.contains(url.host());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookUrl url && base.equals(url.base);
    }

    @Override
    public int hashCode() {
        return Objects.hash(base);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return base.scheme() + "://" + portal() + "/rest/***";
    }
}
