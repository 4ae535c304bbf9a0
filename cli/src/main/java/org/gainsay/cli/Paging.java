package org.gainsay.cli;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a long answer is shown. */
final class Paging {
    @Option(names = "--limit", paramLabel = "N", description = "Show at most so many.")
    private @Nullable Integer limit;

    @Option(names = "--offset", paramLabel = "N", description = "Leave out the first N.")
    private int offset;

    /** @throws InputException where there is no such part */
    void require() {
        if (offset < 0 || (limit != null && limit < 1)) {
            throw new InputException("--limit takes a number from 1 upwards, --offset one from 0");
        }
    }

    /** @throws InputException where there is no such part */
    <T> Stream<T> of(Stream<T> all) {
        require();
        return all.skip(offset).limit(limit == null ? Long.MAX_VALUE : limit);
    }

    /** As {@link #of(Stream)}. */
    <T> List<T> of(List<T> all) {
        return of(all.stream()).toList();
    }

    /** What part of all is shown: "3 claims", "claims 21 to 40 of 57". */
    String part(String what, int shown, int all) {
        if (shown == all) {
            return Statistics.counted(all, what);
        }
        if (shown == 0) {
            return "no more " + what + "s: there are " + all;
        }
        String last = shown == 1 ? "" : " to " + (offset + shown);
        return what + (shown == 1 ? " " : "s ") + (offset + 1) + last + " of " + all;
    }
}
