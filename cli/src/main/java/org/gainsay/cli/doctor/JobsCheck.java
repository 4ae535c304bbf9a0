package org.gainsay.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.server.jobs.Jobs;

/** What servers of the home have been asked to do. */
final class JobsCheck {
    private JobsCheck() {}

    static List<Finding> look(Path home) {
        Map<String, Long> states = Jobs.states(home);
        if (states.isEmpty()) {
            return List.of();
        }
        String says = states.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        boolean undone = states.containsKey("queued") || states.containsKey("running");
        return List.of(
                undone
                        ? Finding.look("jobs", says, "if no server runs, gainsay serve takes up what is undone")
                        : Finding.ok("jobs", says));
    }
}
