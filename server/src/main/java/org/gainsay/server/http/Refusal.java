package org.gainsay.server.http;

/** A request that is answered with a problem. The message is its detail: one line that says what, where and how to mend it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public Refusal(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    /** Nothing of that name or id is here. */
    public static Refusal notFound(String detail) {
        return new Refusal(Problem.NOT_FOUND, detail);
    }

    /** What is asked for is not a request. */
    public static Refusal wrong(String detail) {
        return new Refusal(Problem.WRONG_INPUT, detail);
    }

    public Problem problem() {
        return problem;
    }
}
