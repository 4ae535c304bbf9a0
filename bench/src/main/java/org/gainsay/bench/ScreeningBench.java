package org.gainsay.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gainsay.model.Hit;
import org.gainsay.model.ListContent;
import org.gainsay.model.Query;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One name against four lists, on one thread: names that are listed with a slip of the pen, and names that are not. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class ScreeningBench {
    private static final int NAMES = 5000;

    private Screener screener;
    private Turn innocent;
    private Turn near;

    /** Queries, one after the other, again and again. Not thread-safe. */
    private static final class Turn {
        private final List<Query> queries;
        private int next;

        Turn(List<Query> queries) {
            this.queries = queries;
        }

        Query next() {
            next = (next + 1) % queries.size();
            return queries.get(next);
        }
    }

    /** Makes the index and draws the names. */
    @Setup
    public void prepare() {
        List<ListContent> lists = OpenData.fourLists();
        screener = Screener.over(ScreenIndex.of(lists));
        innocent = new Turn(OpenData.innocent(NAMES));
        NameMaker maker = new NameMaker(lists, 11);
        List<Query> all = lists.stream()
                .flatMap(list -> maker.near(list, NAMES / lists.size()).stream())
                .toList();
        near = new Turn(all);
    }

    @Benchmark
    public List<Hit> innocentName() {
        return screener.screen(innocent.next(), ScreenOptions.DEFAULT);
    }

    @Benchmark
    public List<Hit> nearName() {
        return screener.screen(near.next(), ScreenOptions.DEFAULT);
    }
}
