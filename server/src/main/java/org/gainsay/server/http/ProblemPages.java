package org.gainsay.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What is wrong before a request reaches any route (no HTTP, headers too large, an ambiguous path), as a problem too. */
public final class ProblemPages extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = Problem.ofStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        String detail = problem == Problem.FAULT ? "please report it" : message == null ? "" : message;
        Content.Sink.write(response, true, problem.json(status, detail), callback);
    }

    /** Also where the method is one that browsers do not use for pages. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    /** Nothing of what was asked stands in the answer. */
    @Override
    public boolean isShowStacks() {
        return false;
    }
}
