package org.gainsay.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.function.Consumer;
import org.gainsay.desk.NotKept;
import org.gainsay.intake.OutsideFailure;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.model.InputException;

/** What becomes of whatever a handler throws. */
public final class Failures {
    private Failures() {}

    /**
     * Sets it up.
     *
     * @param methods what each path takes
     * @param log is told of faults of the program, never with what was asked
     */
    public static void on(RoutesConfig routes, Methods methods, Consumer<String> log) {
        routes.exception(Refusal.class, (e, context) -> e.problem().answer(context, message(e)));
        routes.exception(HomeFailure.class, (e, context) -> {
            log.accept(message(e));
            Problem.NOT_READY.answer(context, message(e));
        });
        routes.exception(InputException.class, (e, context) -> Problem.WRONG_INPUT.answer(context, message(e)));
        routes.exception(OutsideFailure.class, (e, context) -> Problem.OUTSIDE.answer(context, message(e)));
        routes.exception(NotKept.class, (e, context) -> {
            log.accept(message(e));
            Problem.NOT_KEPT.answer(context, message(e));
        });
        routes.exception(HttpResponseException.class, (e, context) -> byStatus(e, context, methods));
        routes.exception(Exception.class, (e, context) -> {
            log.accept("a fault of the program at " + context.method() + ", please report it: " + e);
            Problem.FAULT.answer(context, "please report it; the server's log says more");
        });
    }

    private static void byStatus(HttpResponseException e, Context context, Methods methods) {
        Problem problem = Problem.ofStatus(e.getStatus());
        switch (problem) {
            case NOT_FOUND -> noSuchPath(context);
            case WRONG_METHOD -> {
                String allowed = methods.of(context.req().getRequestURI());
                if (!allowed.isEmpty()) {
                    context.header("Allow", allowed);
                }
                problem.answer(context, "this path takes " + (allowed.isEmpty() ? "other methods" : allowed));
            }
            default -> problem.answer(context, message(e));
        }
    }

    /** What paths there are is told to those who are known. */
    private static void noSuchPath(Context context) {
        if (Caller.find(context).isEmpty()) {
            Problem.NOT_SIGNED_IN.answer(context, "sign in, or send a key as Authorization: Bearer");
        } else {
            Problem.NOT_FOUND.answer(context, "no such path; /openapi.yaml lists all there are");
        }
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
