package org.partnercabinet.http.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into an answer, in one place: RFC 9457 for programs, a page for people. */
final class Problems {
    static final String CONTENT_TYPE = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ErrorPages pages;
    private final Visitors visitors;

    Problems(ErrorPages pages, Visitors visitors) {
        this.pages = pages;
        this.visitors = visitors;
    }

    /** Logs what is our own fault, once; nothing of it is in the answer but the id of the request. */
    Answer answer(Throwable thrown, Request request) {
        return answer(problem(thrown, request), request);
    }

    Answer answer(Problem problem, Request request) {
        boolean page = request.wantsPage();
        var language = page ? viewer(request).language() : request.language();
        var text = text(problem, language, request.id());
        var answer = page
                ? page(problem, text, request)
                : Answer.bytes(problem.status(), CONTENT_TYPE, Json.bytes(document(problem, text, language)));
        for (var header : problem.headers()) {
            answer = answer.with(header.name(), header.value());
        }
        return answer.with("Content-Language", language.tag()).with("Cache-Control", "no-store");
    }

    private Answer page(Problem problem, ErrorPages.Text text, Request request) {
        boolean signIn = problem.status() == 401 && request.isPage();
        var login = "/login?next=" + LocalPath.encoded(request.here()) + why(request);
        if (request.isPart()) {
            return signIn
                    ? Answer.bytes(401, "", new byte[0]).with("HX-Redirect", login)
                    : Toast.of(problem.status(), Flash.wrong(text.detail()));
        }
        return signIn ? Answer.seeOther(login) : pages.page(viewer(request), problem, text);
    }

    /** That a session has ended, and that what was sent was not done, for the page to sign in. */
    private static String why(Request request) {
        if (request.cookie(Cookies.SESSION).isEmpty()) {
            return "";
        }
        return request.method().equals("POST") ? "&why=unsent" : "&why=ended";
    }

    /** Whatever failed may keep us from knowing who looks; then it is nobody. */
    private Viewer viewer(Request request) {
        try {
            return request.viewer(visitors);
        } catch (RuntimeException unknowable) {
            LOG.warn("request {}: who looks is not known", request.id(), unknowable);
            return Viewer.anonymous(request.language());
        }
    }

    private static Problem problem(Throwable thrown, Request request) {
        if (thrown instanceof ProblemException known) {
            return known.problem();
        }
        if (thrown instanceof InvalidInput input) {
            return WebProblem.INPUT_INVALID.problem().with(input.errors());
        }
        if (thrown instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (thrown instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return problem(wrapped.getCause(), request);
        }
        LOG.error("request {} failed: {} {}", request.id(), request.method(), request.template(), thrown);
        return thrown instanceof TimeoutException
                ? WebProblem.REQUEST_UNAVAILABLE.problem().header("Retry-After", "5")
                : WebProblem.REQUEST_FAILED.problem();
    }

    private static Problem refused(Refusal refusal) {
        var field = refusal.field()
                .map(name -> List.of(new FieldError(name, refusal.code(), refusal.details())))
                .orElse(List.of());
        var problem = new Problem(status(refusal.kind()), refusal.code(), refusal.details(), field, List.of());
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> problem.header("WWW-Authenticate", "Bearer");
            case TOO_MANY -> problem.header("Retry-After", seconds(refusal, 1));
            case UNAVAILABLE -> problem.header("Retry-After", seconds(refusal, 5));
            default -> problem;
        };
    }

    private static String seconds(Refusal refusal, int usual) {
        return refusal.details().getOrDefault("retry_after", usual).toString();
    }

    static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID, RULE -> 422;
            case CONFLICT -> 409;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case UNAUTHENTICATED -> 401;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    static ErrorPages.Text text(Problem problem, Language language, String requestId) {
        var messages = Messages.in(language);
        var title = messages.text("status." + problem.status());
        var detail = messages.knows(problem.code()) ? messages.text(problem.code(), problem.details()) : title;
        return new ErrorPages.Text(title, detail, requestId);
    }

    static Map<String, Object> document(Problem problem, ErrorPages.Text text, Language language) {
        var messages = Messages.in(language);
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:partner-cabinet:problem:" + problem.code());
        document.put("title", text.title());
        document.put("status", problem.status());
        document.put("detail", text.detail());
        document.put("code", problem.code());
        document.put(
                "errors", problem.errors().stream().map(e -> error(e, messages)).toList());
        document.put("request_id", text.requestId());
        return document;
    }

    private static Map<String, Object> error(FieldError error, Messages messages) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("field", error.field());
        entry.put("code", error.code());
        entry.put("message", messages.text(error.code(), error.details()));
        return entry;
    }
}
