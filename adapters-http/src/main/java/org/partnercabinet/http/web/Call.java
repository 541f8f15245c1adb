package org.partnercabinet.http.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.http.input.Input;

/** A request whose caller and input are checked. */
public final class Call {
    private final Request request;
    private final Optional<Visitor> visitor;
    private final Input query;
    private final Input input;
    private final byte[] raw;
    private final Paged paged;

    /** What only pages have. */
    record Paged(Form form, Viewer viewer) {}

    static final Paged NOT_PAGED = new Paged(Form.empty(), Viewer.anonymous(Language.EN));

    Call(Request request, Optional<Visitor> visitor, Input query, Input input, byte[] raw, Paged paged) {
        this.request = request;
        this.visitor = visitor;
        this.query = query;
        this.input = input;
        this.raw = raw;
        this.paged = paged;
    }

    /** What was posted to a page, see {@link EndpointDraft#page}. */
    public Form form() {
        return paged.form();
    }

    /** Who looks at a page. Elsewhere: somebody unknown who asks for a language. */
    public Viewer viewer() {
        return paged == NOT_PAGED ? Viewer.anonymous(language()) : paged.viewer();
    }

    /** Whether a script of ours asks for a part of a page (htmx). */
    public boolean isPart() {
        return request.isPart();
    }

    public Optional<String> cookie(String name) {
        return request.cookie(name);
    }

    /** @throws IllegalStateException on an endpoint that is open to all */
    public Visitor visitor() {
        return visitor.orElseThrow(() -> new IllegalStateException("nobody was asked to sign in here"));
    }

    /** On whose behalf everything is done that this call asks for. */
    Acting acting() {
        return visitor.map(known -> new Acting(
                        known.byKey() ? Acting.Kind.KEY : Acting.Kind.PERSON,
                        Optional.of(new AccountId(known.account())),
                        known.key(),
                        remoteAddress(),
                        requestId()))
                .orElseGet(() -> new Acting(
                        Acting.Kind.VISITOR, Optional.empty(), Optional.empty(), remoteAddress(), requestId()));
    }

    /** The body. */
    public Input input() {
        return input;
    }

    byte[] raw() {
        return raw;
    }

    /** The body to the letter; for senders whose words somebody else knows to read. */
    public String bodyText() {
        return new String(raw, StandardCharsets.UTF_8);
    }

    /**
     * The file in the body, for endpoints that take one.
     *
     * @throws org.partnercabinet.http.input.InvalidInput at {@code file} when there is none
     * @throws ProblemException 400 when the parts of the body cannot be told apart
     */
    public FileUpload file() {
        return FileUpload.read(raw, header("Content-Type").orElse(""));
    }

    /** The files that came with a page's form, without those that were left empty. */
    public List<FileUpload> files() {
        return FileUpload.filled(raw, header("Content-Type").orElse(""));
    }

    /** Whether a person with a browser waits for a page. */
    public boolean wantsPage() {
        return request.wantsPage();
    }

    public Input query() {
        return query;
    }

    public UUID pathId(String name) {
        return UUID.fromString(request.pathText(name));
    }

    /** Of a parameter named {@code …_number}; from 1. */
    public long pathNumber(String name) {
        return Long.parseLong(request.pathText(name));
    }

    /** Decoded; without control characters. */
    public String pathText(String name) {
        return request.pathText(name);
    }

    /** For endpoints that are {@link EndpointDraft#paged}. */
    public Paging paging() {
        return new Paging(
                query.optionalInteger("page").orElse(1),
                query.optionalInteger("size").orElse(Paging.DEFAULT_SIZE));
    }

    /** The page that was asked for, for endpoints that are {@link EndpointDraft#paged} and {@link EndpointDraft#sortedBy sorted}. */
    public PageRequest pageRequest() {
        var paging = paging();
        boolean oldest =
                query.optionalText("sort").filter(sort -> !sort.startsWith("-")).isPresent();
        var order = oldest ? PageRequest.Order.OLDEST_FIRST : PageRequest.Order.NEWEST_FIRST;
        return new PageRequest(paging.page(), paging.size(), order);
    }

    public Language language() {
        return request.language();
    }

    /** {@code GET}, {@code HEAD}, ...: a HEAD comes to the endpoint of GET. */
    public String method() {
        return request.method();
    }

    /** The visitor's address as far as it can be believed, see {@link Proxies}. */
    public String remoteAddress() {
        return request.remoteAddress();
    }

    /**
     * Whom to count for a limit: the visitor's address, of IPv6 the network of 64 bits. A household or a server has all
     * of such a network, and would have a new address for each try.
     */
    public String remoteNetwork() {
        return Proxies.network64(request.remoteAddress());
    }

    public Optional<String> header(String name) {
        return request.header(name);
    }

    public String userAgent() {
        return header("User-Agent").orElse("");
    }

    /** Whatever the answer will be, a refusal or one kept from before, it has this header unless it says another. */
    public void withEveryAnswer(Header header) {
        request.withEveryAnswer(header);
    }

    public String requestId() {
        return request.id();
    }
}
