package org.partnercabinet.http.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request as it came, nothing checked; what Javalin knows of it, in our words. */
final class Request {
    private static final String ATTRIBUTE = "partner-cabinet.request";
    private static final String ENDPOINT = "partner-cabinet.endpoint";
    private static final String VISITOR = "partner-cabinet.visitor";
    private static final Pattern GIVEN_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    /** A sender who is still writing when we hang up may never see why: so we read on, up to a point. */
    private static final int MOST_DRAINED = 32 * 1024 * 1024;

    private static final byte[] NOTHING = {};

    private final Context ctx;
    private final Proxies proxies;
    private final String id;

    private Request(Context ctx, Proxies proxies) {
        this.ctx = ctx;
        this.proxies = proxies;
        this.id = header("X-Request-Id")
                .filter(given -> GIVEN_ID.matcher(given).matches())
                .orElseGet(RequestIds::fresh);
    }

    /** The same one during the whole request. */
    static Request of(Context ctx, Proxies proxies) {
        Request known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        var request = new Request(ctx, proxies);
        ctx.attribute(ATTRIBUTE, request);
        return request;
    }

    String id() {
        return id;
    }

    /** As chosen on a page; else as the browser asks. */
    Language language() {
        var accepted = ctx.header("Accept-Language");
        return cookie(Cookies.LANGUAGE)
                .filter(chosen -> !path().startsWith("/api/"))
                .flatMap(Language::tagged)
                .orElseGet(() -> isPage() ? Language.ofReader(accepted) : Language.of(accepted));
    }

    Optional<String> cookie(String name) {
        return header("Cookie").flatMap(all -> Cookies.read(all, name));
    }

    /** Whether the endpoint is one for people, see {@link EndpointDraft#page}. */
    boolean isPage() {
        Endpoint found = ctx.attribute(ENDPOINT);
        return found != null && found.page();
    }

    /** Whether a script of ours asks for a part of a page. */
    boolean isPart() {
        return header("HX-Request").filter("true"::equals).isPresent();
    }

    /** Asked once for each request. */
    Optional<Visitor> byCookie(Visitors visitors) {
        Optional<Visitor> known = ctx.attribute(VISITOR);
        if (known == null) {
            known = cookie(Cookies.SESSION).flatMap(visitors::byCookie);
            ctx.attribute(VISITOR, known);
        }
        return known;
    }

    Viewer viewer(Visitors visitors) {
        var visitor = byCookie(visitors);
        var token = visitor.flatMap(known -> cookie(Cookies.SESSION))
                .map(visitors::formToken)
                .orElse("");
        var wanted = visitor.flatMap(Visitor::sitting);
        var theme = wanted.flatMap(Sitting::theme)
                .or(() -> cookie(Cookies.THEME).map(Theme::of))
                .orElse(Theme.AUTO);
        var language = wanted.flatMap(Sitting::language).orElseGet(this::language);
        var flash = cookie(Cookies.FLASH).flatMap(Flash::read);
        return new Viewer(language, theme, visitor, here(), token, flash);
    }

    /** The address of the page that the reader has before them, to come back to. */
    String here() {
        if (method().equals("GET") && !isPart()) {
            return LocalPath.of(path() + (rawQuery().isEmpty() ? "" : "?" + rawQuery()))
                    .orElse("/");
        }
        var host = header("Host").orElse("");
        return header(isPart() ? "HX-Current-URL" : "Referer")
                .flatMap(address -> LocalPath.onHost(address, host))
                .orElse("/");
    }

    String method() {
        return ctx.method().name();
    }

    String path() {
        return ctx.path();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(ctx.header(name));
    }

    /** A header that may come in several lines, as one (RFC 9110, 5.3). */
    private Optional<String> lines(String name) {
        var lines = Collections.list(ctx.req().getHeaders(name));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(",", lines));
    }

    String remoteAddress() {
        return proxies.visitor(ctx.ip(), lines("X-Forwarded-For"));
    }

    String rawQuery() {
        return Objects.requireNonNullElse(ctx.queryString(), "");
    }

    String pathText(String name) {
        return ctx.pathParam(name);
    }

    /** The path with its parameters' names, for logs and metrics: what is in a path may be a secret. */
    String template() {
        Endpoint found = ctx.attribute(ENDPOINT);
        return found == null ? "unmatched" : found.route().path();
    }

    void matched(Endpoint endpoint) {
        ctx.attribute(ENDPOINT, endpoint);
    }

    void withEveryAnswer(Header header) {
        ctx.header(header.name(), header.value());
    }

    /** Whether a person with a browser waits for a page, rather than a program for a document. */
    boolean wantsPage() {
        boolean sentJson =
                header("Content-Type").filter(type -> type.contains("json")).isPresent();
        return isPage()
                || (!path().startsWith("/api/")
                        && !sentJson
                        && header("Accept").filter(Accept::prefersHtml).isPresent());
    }

    /**
     * @throws ProblemException 413 if there is more than allowed; 408 if it takes too long; 400 if the sender broke off
     */
    byte[] body(int most) {
        try {
            var stream = new PacedBody(ctx.bodyInputStream(), System::nanoTime);
            var bytes = ctx.contentLength() > most ? NOTHING : stream.read(most + 1);
            if (bytes.length <= most && ctx.contentLength() <= most) {
                return bytes;
            }
            stream.skip(MOST_DRAINED);
        } catch (IOException brokenOff) {
            throw WebProblem.REQUEST_MALFORMED.thrown();
        }
        throw new ProblemException(
                WebProblem.BODY_TOO_LARGE.problem().with("max", most).header("Connection", "close"));
    }
}
