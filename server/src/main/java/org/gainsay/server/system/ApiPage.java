package org.gainsay.server.system;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code openapi.yaml} as a page to read: made once, when it is first asked for. Nothing in it runs or comes from elsewhere. */
final class ApiPage {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final ApiDocument document;
    private final StringBuilder html = new StringBuilder();

    private ApiPage(ApiDocument document) {
        this.document = document;
    }

    /** Made when it is first asked for, since most servers are never asked. */
    private static final class Made {
        static final String STYLE = style();
        static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
                + "'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";
        static final String PAGE = new ApiPage(ApiDocument.read()).page();
    }

    static void answer(Context context) {
        context.header("Content-Security-Policy", Made.POLICY);
        context.contentType("text/html; charset=utf-8").result(Made.PAGE);
    }

    private static String style() {
        try (InputStream css =
                Objects.requireNonNull(ApiPage.class.getResourceAsStream("/org/gainsay/server/api.css"), "api.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Operation(String path, String method, Map<?, ?> node, List<Object> parameters) {
        String id() {
            return ApiDocument.text(node.get("operationId"));
        }

        boolean isOf(String tag) {
            return ApiDocument.list(node.get("tags")).contains(tag);
        }
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        ApiDocument.map(document.root().get("paths")).forEach((path, item) -> {
            Map<?, ?> operations = ApiDocument.map(item);
            operations.forEach((method, node) -> {
                if (METHODS.contains(method)) {
                    List<Object> parameters = new ArrayList<>(ApiDocument.list(operations.get("parameters")));
                    parameters.addAll(ApiDocument.list(ApiDocument.map(node).get("parameters")));
                    all.add(new Operation(path.toString(), method.toString(), ApiDocument.map(node), parameters));
                }
            });
        });
        return all;
    }

    private String page() {
        Map<?, ?> info = ApiDocument.map(document.root().get("info"));
        List<Operation> operations = operations();
        List<?> tags = ApiDocument.list(document.root().get("tags"));
        html.append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Gainsay: the API</title>\n<style>")
                .append(Made.STYLE)
                .append(
                        "</style>\n<header><a href=\"/\">Gainsay</a><h1>The API</h1></header>\n<nav aria-label=\"Operations\">\n");
        for (Object tag : tags) {
            String name = ApiDocument.text(ApiDocument.map(tag).get("name"));
            html.append("<h2><a href=\"#")
                    .append(Html.escaped(name))
                    .append("\">")
                    .append(Html.escaped(name));
            html.append("</a></h2>\n<ul>\n");
            operations.stream().filter(each -> each.isOf(name)).forEach(this::link);
            html.append("</ul>\n");
        }
        html.append("<h2><a href=\"#schemas\">schemas</a></h2>\n</nav>\n<main>\n");
        paragraph(info.get("summary"));
        paragraph(info.get("description"));
        html.append("<p>The same for programs: <a href=\"/openapi.yaml\">openapi.yaml</a> (OpenAPI 3.1).</p>\n");
        for (Object tag : tags) {
            section(ApiDocument.map(tag), operations);
        }
        schemas();
        return html.append("</main>\n</html>\n").toString();
    }

    private void link(Operation operation) {
        html.append("<li><a href=\"#").append(Html.escaped(operation.id())).append("\"><b>");
        html.append(operation.method())
                .append("</b> ")
                .append(Html.escaped(operation.path()))
                .append("</a>\n");
    }

    private void section(Map<?, ?> tag, List<Operation> operations) {
        String name = ApiDocument.text(tag.get("name"));
        html.append("<section id=\"").append(Html.escaped(name)).append("\">\n<h2>");
        html.append(Html.escaped(name)).append("</h2>\n");
        paragraph(tag.get("description"));
        operations.stream().filter(each -> each.isOf(name)).forEach(this::operation);
        html.append("</section>\n");
    }

    private void operation(Operation operation) {
        html.append("<article id=\"").append(Html.escaped(operation.id())).append("\">\n<h3><b>");
        html.append(operation.method()).append("</b> <code>").append(Html.escaped(operation.path()));
        html.append("</code></h3>\n<p class=\"summary\">");
        html.append(Html.escaped(ApiDocument.text(operation.node().get("summary"))))
                .append("</p>\n");
        paragraph(operation.node().get("description"));
        html.append("<table>\n");
        for (Object each : operation.parameters()) {
            Map<?, ?> parameter = document.resolved(each);
            String required = Boolean.TRUE.equals(parameter.get("required")) ? "" : "?";
            row(
                    ApiDocument.text(parameter.get("name")) + required,
                    ApiDocument.text(parameter.get("in")),
                    ApiSchema.html(parameter.get("schema")),
                    parameter.get("description"));
        }
        Map<?, ?> body = document.resolved(operation.node().get("requestBody"));
        ApiDocument.map(body.get("content"))
                .forEach((type, content) -> row(
                        type.toString(),
                        "body",
                        ApiSchema.html(ApiDocument.map(content).get("schema")),
                        body.get("description")));
        ApiDocument.map(operation.node().get("responses")).forEach((status, node) -> {
            Map<?, ?> response = document.resolved(node);
            if (!"default".equals(status)) {
                response(status.toString(), response);
            }
        });
        html.append("</table>\n</article>\n");
    }

    private void response(String status, Map<?, ?> response) {
        Map<?, ?> content = ApiDocument.map(response.get("content"));
        if (content.isEmpty()) {
            row(status, "answer", "", response.get("description"));
        }
        content.forEach((type, each) -> row(
                status + " " + type,
                "answer",
                ApiSchema.html(ApiDocument.map(each).get("schema")),
                response.get("description")));
    }

    private void schemas() {
        html.append("<section id=\"schemas\">\n<h2>schemas</h2>\n");
        Map<?, ?> all = ApiDocument.map(
                ApiDocument.map(document.root().get("components")).get("schemas"));
        all.forEach((name, node) -> {
            Map<?, ?> schema = ApiDocument.map(node);
            html.append("<article id=\"schema-")
                    .append(Html.escaped(name.toString()))
                    .append("\">\n<h3>");
            html.append(Html.escaped(name.toString())).append("</h3>\n");
            paragraph(schema.get("description"));
            Map<?, ?> properties = ApiDocument.map(schema.get("properties"));
            if (properties.isEmpty()) {
                html.append("<p>").append(ApiSchema.html(schema)).append("</p>\n");
            } else {
                List<?> required = ApiDocument.list(schema.get("required"));
                html.append("<table>\n");
                properties.forEach((key, value) -> row(
                        key + (required.contains(key) ? "" : "?"),
                        "",
                        ApiSchema.html(value),
                        ApiDocument.map(value).get("description")));
                html.append("</table>\n");
            }
            html.append("</article>\n");
        });
        html.append("</section>\n");
    }

    private void row(String name, String place, String type, @Nullable Object description) {
        html.append("<tr><th>").append(Html.escaped(name)).append("<td>").append(Html.escaped(place));
        html.append("<td>").append(type).append("<td>").append(Html.escaped(ApiDocument.text(description)));
        html.append("\n");
    }

    private void paragraph(@Nullable Object text) {
        if (text != null) {
            html.append("<p>").append(Html.escaped(ApiDocument.text(text))).append("</p>\n");
        }
    }
}
