package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.format.LineChart;
import org.gainsay.format.LineChart.Axis;
import org.gainsay.format.LineChart.Point;
import org.gainsay.format.LineChart.Series;

/** Found against alarms, a line a set, a point a threshold: where somebody who must choose a threshold looks. */
final class FiguresPlot {
    private FiguresPlot() {}

    static LineChart of(List<SetFigures> figures) {
        List<Series> series = new ArrayList<>();
        for (SetFigures set : figures) {
            Tally all = set.all();
            if (all.positives() > 0 && all.negatives() > 0) {
                List<Point> points = new ArrayList<>();
                for (int at = 0; at < Tally.THRESHOLDS.size(); at++) {
                    String label =
                            FiguresPrinter.threshold(Tally.THRESHOLDS.get(at)).substring(1);
                    points.add(new Point(all.alarmsPerThousand(at), 100 * all.foundShare(at), label));
                }
                series.add(new Series(set.name(), points));
            }
        }
        return new LineChart(
                "Found against alarms at thresholds from .50 to .95",
                new Axis("alarms per 1,000 that should not be found", true),
                new Axis("found, % of those that should be", false),
                series);
    }
}
