package org.gainsay.spark;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkException;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import picocli.CommandLine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Starts a job and ends with its exit code: 0 done, 2 something handed in is wrong, or the job failed. */
final class Job {
    static final int DONE = 0;
    static final int WRONG_INPUT = 2;

    private Job() {}

    /** Runs it, and says what is wrong. @return the exit code */
    static int run(Callable<Integer> job, PrintStream err, String... arguments) {
        return new CommandLine(job)
                .setParameterExceptionHandler((e, given) -> {
                    err.println(e.getMessage() + "; try --help");
                    return WRONG_INPUT;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    err.println(sentence(e));
                    return WRONG_INPUT;
                })
                .execute(arguments);
    }

    private static String sentence(Exception e) {
        return switch (e) {
            case InputException wrong -> String.valueOf(wrong.getMessage());
            case UncheckedIOException io ->
                "a file could not be read or written: " + io.getMessage()
                        + "; check disk and permissions; the same command goes on with what is done";
            default ->
                (e.getClass().getName().startsWith(SparkException.class.getPackageName())
                                ? "the job failed: "
                                : "a fault of the program, please report it: ")
                        + String.valueOf(e).lines().findFirst().orElse("")
                        + "; the same command goes on with what is done";
        };
    }

    /**
     * What a job works on, as its description has it.
     *
     * @throws InputException where a part would have no rows
     */
    static ObjectNode description(String job, List<Input> inputs, int rowsOfAPart) {
        if (rowsOfAPart < 1) {
            throw new InputException("--part-rows is " + rowsOfAPart + ": give a number from 1 upwards");
        }
        ObjectNode json = Json.object();
        json.put("job", job);
        ArrayNode files = json.putArray("inputs");
        for (Input input : inputs) {
            files.addObject()
                    .put("file", input.address())
                    .put("bytes", input.length())
                    .put("modified", input.modified());
        }
        return json.put("rows_of_a_part", rowsOfAPart);
    }

    /**
     * Gives the result its name and says what came of the job.
     *
     * @param tally of this try; what an earlier one left out counts for the exit code as well
     * @return the exit code
     */
    static int end(Workplace workplace, OutFolder out, String sentence, Tally tally, String named) {
        boolean leftOut = out.finish();
        if (tally.odd() > 0) {
            workplace.say(tally.odd() + " rows are odd but were used: see " + named + "/" + Parts.ODD);
        }
        String failed = tally.failed() == 0 ? "some in an earlier try" : Long.toString(tally.failed());
        workplace.say(sentence + (leftOut ? "; left out: " + failed + ", see " + named + "/" + Parts.FAILED : ""));
        return leftOut ? WRONG_INPUT : DONE;
    }
}
