package org.gainsay.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gainsay.format.LineChart.Axis;
import org.gainsay.format.LineChart.Point;
import org.gainsay.format.LineChart.Series;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LineChartTest {
    private static Element drawn(LineChart chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())))
                .getDocumentElement();
    }

    private static List<String> texts(Element svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, texts.getLength())
                .mapToObj(number -> texts.item(number).getTextContent())
                .toList();
    }

    @Test
    void powersOfTenAreEquallyFarApartAndZeroStandsAtTheEnd() throws Exception {
        LineChart chart = new LineChart(
                "found & <alarms>",
                new Axis("alarms", true),
                new Axis("found", false),
                List.of(new Series(
                        "one", List.of(new Point(100, 99, ".50"), new Point(10, 98, ""), new Point(0, 92, ".95")))));

        Element svg = drawn(chart);

        assertThat(texts(svg)).contains("found & <alarms>", "0", "10", "100", "92", "99", ".50", ".95", "one");
        Element line = (Element) svg.getElementsByTagName("polyline").item(0);
        assertThat(line.getAttribute("points")).startsWith("736.0,44.0 405.0,").endsWith("74.0,414.0");
    }

    @Test
    void pointsThatAreAllOneStillHaveAxes() throws Exception {
        LineChart chart = new LineChart(
                "one",
                new Axis("x", false),
                new Axis("y", true),
                List.of(new Series("a", List.of(new Point(1, 1, "")))));

        assertThat(texts(drawn(chart))).contains("1", "10");
    }
}
