package org.partnercabinet.http.web;

/** What a browser may load for an answer: nothing for data, our own files for pages; never inline scripts or eval. */
public enum Csp {
    DATA("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    PAGE(Csp.OWN + "; frame-ancestors 'none'"),
    /** Swagger UI sends the requests that are tried out, and draws with data: images; all its styles are in files. */
    SWAGGER(Csp.OWN + "; frame-ancestors 'none'"),
    /** ReDoc (styled-components) writes its styles into style elements and breaks without them; it indexes its search in a blob: worker. */
    REDOC("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'");

    private static final String OWN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'";

    private final String policy;

    Csp(String policy) {
        this.policy = policy;
    }

    /** A page of ours that only these may frame. @param ancestors as {@code frame-ancestors} names them */
    public static Header framedBy(String ancestors) {
        return new Header("Content-Security-Policy", OWN + "; frame-ancestors " + ancestors);
    }

    public Header header() {
        return new Header("Content-Security-Policy", policy);
    }
}
