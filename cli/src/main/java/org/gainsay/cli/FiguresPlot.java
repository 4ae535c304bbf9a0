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
        List<SetFigures> whole = figures.stream()
                .filter(set -> set.all().positives() > 0 && set.all().negatives() > 0)
                .toList();
        // Pairs are mostly chosen to be hard: beside them names screened against lists would lie flat on one another.
        boolean screened = whole.stream().anyMatch(set -> !set.isOfPairs());
        return new LineChart(
                "Found against alarms at thresholds from .50 to .95",
                new Axis("alarms per 1,000 that should not be found", true),
                new Axis("found, % of those that should be", false),
                whole.stream()
                        .filter(set -> !screened || !set.isOfPairs())
                        .map(FiguresPlot::series)
                        .toList());
    }

    private static Series series(SetFigures set) {
        Tally all = set.all();
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < Tally.THRESHOLDS.size(); at++) {
            String label = FiguresPrinter.threshold(Tally.THRESHOLDS.get(at)).substring(1);
            points.add(new Point(all.alarmsPerThousand(at), 100 * all.foundShare(at), label));
        }
        return new Series(set.name(), points);
    }
}
