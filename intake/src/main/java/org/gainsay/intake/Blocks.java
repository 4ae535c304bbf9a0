package org.gainsay.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Lays a page out as text, the way a browser would without style sheets: every block (paragraph, heading, list item, caption, row of a
 * table) by itself, white space collapsed, line breaks where the page breaks lines.
 */
final class Blocks implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int LONGEST_CELL = 100;

    /** Behind these a line break ends a paragraph; elsewhere it is only a line that was full. */
    private static final Pattern COMPLETE = Pattern.compile(".*[.!?\u2026:][\"'\u201D\u2019\u00BB)\\]]*");

    private static final Pattern LABEL =
            Pattern.compile("(?:\\p{Lu}[\\p{Lu}.'\u2019\\-]+(?: [\\p{Lu}.'\u2019\\-]+){0,5}|Q|A):? .*", Pattern.DOTALL);

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final List<Element> owners = new ArrayList<>();
    private int linked;
    private int links;
    private int preformatted;
    private @Nullable Element row;

    private Blocks() {}

    static List<Block> of(Element root) {
        Blocks layout = new Blocks();
        NodeTraversor.traverse(layout, root);
        layout.flush();
        return List.copyOf(layout.blocks);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (row != null && CELLS.contains(name)) {
            if (!line.isEmpty() && element.previousElementSibling() != null) {
                trimEnd();
                line.append('\t');
            }
        } else if (isBlock(element) || owners.isEmpty()) {
            flush();
            owners.add(element);
            row = name.equals("tr") && isRowOfShortCells(element) ? element : row;
        }
        switch (name) {
            case "br" -> {
                trimEnd();
                line.append('\n');
            }
            case "q" -> line.append('\u201C');
            case "pre" -> preformatted++;
            default -> links += leadsElsewhere(element) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "q" -> line.append('\u201D');
            case "pre" -> {
                flush();
                preformatted--;
            }
            default -> links -= leadsElsewhere(element) ? 1 : 0;
        }
        if (!owners.isEmpty() && owners.getLast().equals(element)) {
            flush();
            owners.removeLast();
        }
        if (element.equals(row)) {
            row = null;
        }
    }

    private boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) && row == null;
    }

    /** A link to a place on the same page, or around a time of day, says nothing of what it stands on. */
    private static boolean leadsElsewhere(Element element) {
        return element.normalName().equals("a")
                && element.hasAttr("href")
                && !element.attr("href").startsWith("#")
                && element.selectFirst("time") == null;
    }

    private static boolean isRowOfShortCells(Element row) {
        if (row.childrenSize() < 2) {
            return false;
        }
        for (Element cell : row.children()) {
            if (!CELLS.contains(cell.normalName())
                    || cell.text().length() > LONGEST_CELL
                    || cell.selectFirst("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, br, pre, blockquote") != null) {
                return false;
            }
        }
        return true;
    }

    private void append(String text) {
        int before = line.length();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (preformatted > 0 && (c == '\n' || c == '\t')) {
                if (c == '\n') {
                    trimEnd();
                }
                line.append(c);
            } else if (c == '\u00A0' || c == '\u202F' || Character.isWhitespace(c)) {
                if (!line.isEmpty() && " \n\t".indexOf(line.charAt(line.length() - 1)) < 0) {
                    line.append(' ');
                }
            } else if (isVisible(c)) {
                line.append(c);
            }
        }
        if (links > 0) {
            linked += Math.max(0, line.length() - before);
        }
    }

    /** Hints where a word may be broken, marks of byte order, and what no text may hold. */
    private static boolean isVisible(char c) {
        return c != '\u00AD' && c != '\u200B' && c != '\uFEFF' && c != '\u2060' && !Character.isISOControl(c);
    }

    private void trimEnd() {
        while (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
            line.setLength(line.length() - 1);
        }
    }

    private void flush() {
        if (!line.toString().isBlank() && !owners.isEmpty()) {
            Element owner = owners.getLast();
            List<String> paragraphs = paragraphs(line.toString());
            int length = paragraphs.stream().mapToInt(String::length).sum();
            for (String paragraph : paragraphs) {
                int share = (int) ((long) linked * paragraph.length() / Math.max(1, length));
                blocks.add(new Block(owner, paragraph, share, heading(owner)));
            }
        }
        line.setLength(0);
        linked = 0;
    }

    private static int heading(Element owner) {
        String name = owner.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : 0;
    }

    /** Cuts at empty lines, and at line breaks behind which something new begins. */
    static List<String> paragraphs(String lines) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String next : lines.split("\n", -1)) {
            String stripped = next.strip();
            if (!paragraph.isEmpty()
                    && (stripped.isEmpty()
                            || COMPLETE.matcher(lastLine(paragraph)).matches()
                            || LABEL.matcher(stripped).matches())) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            if (!stripped.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(stripped);
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }

    private static String lastLine(StringBuilder paragraph) {
        return paragraph.substring(paragraph.lastIndexOf("\n") + 1);
    }

    /** How two texts are compared. */
    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
