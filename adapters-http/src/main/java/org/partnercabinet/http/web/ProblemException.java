package org.partnercabinet.http.web;

/** Ends a request with a problem that HTTP found; rules of the product throw a {@code Refusal} instead. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
