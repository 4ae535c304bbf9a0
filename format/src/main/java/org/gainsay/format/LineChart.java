package org.gainsay.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Lines over two axes, as an SVG picture that reads on white and on dark pages alike. Immutable. */
public record LineChart(String title, Axis x, Axis y, List<Series> series) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 470;
    private static final int LEFT = 74;
    private static final int RIGHT = 24;
    private static final int TOP = 44;
    private static final int BOTTOM = 56;
    private static final int LINE_HEIGHT = 18;

    /** Told apart by eyes that see no red or no green, too. */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00");

    public LineChart {
        series = List.copyOf(series);
    }

    /**
     * A line of the picture.
     *
     * @param points in the order in which they are joined
     */
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a line.
     *
     * @param label written beside the point; empty for none
     */
    public record Point(double x, double y, String label) {}

    /**
     * An axis, as long as the points need it.
     *
     * @param logarithmic in powers of ten; what is zero or less then stands at the lower end, which is marked 0
     */
    public record Axis(String label, boolean logarithmic) {}

    /** The picture as a document of its own; the same chart always gives the same text. */
    public String svg() {
        Scale across = Scale.of(x, values(Point::x));
        Scale up = Scale.of(y, values(Point::y));
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
                        .formatted(WIDTH, HEIGHT))
                .append("font-family=\"sans-serif\" font-size=\"13\">\n")
                .append("<title>%s</title>\n".formatted(escaped(title)))
                .append("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n".formatted(WIDTH, HEIGHT));
        text(svg, LEFT, TOP - 20, "start", title, " font-weight=\"bold\"");
        for (Tick tick : across.ticks()) {
            double at = atX(across, tick.value());
            line(svg, at, TOP, at, HEIGHT - BOTTOM);
            text(svg, at, HEIGHT - BOTTOM + LINE_HEIGHT, "middle", tick.label(), "");
        }
        for (Tick tick : up.ticks()) {
            double at = atY(up, tick.value());
            line(svg, LEFT, at, WIDTH - RIGHT, at);
            text(svg, LEFT - 8, at + 4, "end", tick.label(), "");
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", x.label(), "");
        double middle = (TOP + HEIGHT - BOTTOM) / 2.0;
        text(svg, 18, middle, "middle", y.label(), " transform=\"rotate(-90 18 %s)\"".formatted(number(middle)));
        for (int number = 0; number < series.size(); number++) {
            draw(svg, number, across, up);
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, int number, Scale across, Scale up) {
        Series drawn = series.get(number);
        String colour = COLOURS.get(number % COLOURS.size());
        List<String> path = new ArrayList<>();
        for (Point point : drawn.points()) {
            path.add(number(atX(across, point.x())) + "," + number(atY(up, point.y())));
        }
        svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n"
                .formatted(colour, String.join(" ", path)));
        for (Point point : drawn.points()) {
            double left = atX(across, point.x());
            double top = atY(up, point.y());
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"%s\"/>\n"
                    .formatted(number(left), number(top), colour));
            if (!point.label().isEmpty()) {
                text(svg, left + 6, top - 6, "start", point.label(), " font-size=\"11\" fill=\"" + colour + "\"");
            }
        }
        double legend = HEIGHT - BOTTOM - 10 - LINE_HEIGHT * (series.size() - 1 - number);
        text(svg, WIDTH - RIGHT - 8, legend, "end", drawn.name(), " fill=\"" + colour + "\"");
    }

    private double[] values(ToDoubleFunction<Point> of) {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(of)
                .toArray();
    }

    private static double atX(Scale scale, double value) {
        return LEFT + scale.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private static double atY(Scale scale, double value) {
        return HEIGHT - BOTTOM - scale.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#d8d8d8\"/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2)));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text, String more) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>\n"
                .formatted(number(x), number(y), anchor, more, escaped(text)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private record Tick(double value, String label) {}

    /** From where to where an axis goes; in logarithms where it is logarithmic. */
    private record Scale(boolean logarithmic, boolean zero, double least, double most, double step) {
        static Scale of(Axis axis, double[] values) {
            return axis.logarithmic() ? logarithmic(values) : linear(values);
        }

        private static Scale logarithmic(double[] values) {
            double[] positive = Arrays.stream(values).filter(value -> value > 0).toArray();
            boolean zero = positive.length < values.length;
            double least = Math.floor(Math.log10(Arrays.stream(positive).min().orElse(1)));
            double most = Math.ceil(Math.log10(Arrays.stream(positive).max().orElse(10)));
            return new Scale(true, zero, zero ? least - 1 : least, Math.max(most, least + 1), 1);
        }

        /** In steps of 1, 2 or 5 tenths, units, tens …, about eight of them. */
        private static Scale linear(double[] values) {
            double least = Arrays.stream(values).min().orElse(0);
            double most = Arrays.stream(values).max().orElse(1);
            double rough = Math.max(most - least, 1e-6) / 8;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
            double floor = Math.floor(least / step) * step;
            return new Scale(false, false, floor, Math.max(Math.ceil(most / step) * step, floor + step), step);
        }

        /** How far along the axis a value stands, 0..1. */
        double share(double value) {
            double at = !logarithmic ? value : value > 0 ? Math.log10(value) : least;
            return Math.clamp((at - least) / (most - least), 0, 1);
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (long number = 0; number <= Math.round((most - least) / step); number++) {
                double at = least + number * step;
                double value = logarithmic ? Math.pow(10, at) : at;
                ticks.add(new Tick(value, zero && number == 0 ? "0" : label(value)));
            }
            return ticks;
        }

        private static String label(double value) {
            return new BigDecimal(String.format(Locale.ROOT, "%.6f", value))
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
