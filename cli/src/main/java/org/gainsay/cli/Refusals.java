package org.gainsay.cli;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gainsay.desk.InputTable;
import org.gainsay.intake.OutsideFailure;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.model.InputException;

/** Among many inputs a bad one is named and left out, the others are done, and the exit code says that there was one. */
final class Refusals {
    private final Console console;
    private int count;
    private boolean onlyOutside = true;

    Refusals(Console console) {
        this.console = console;
    }

    void guard(Runnable step) {
        passes(step);
    }

    /** Whether the step found nothing wrong with its input. */
    boolean passes(Runnable step) {
        return tried(() -> {
                    step.run();
                    return true;
                })
                .isPresent();
    }

    /** What the step gives; empty, and counted, where its input is wrong. */
    <T> Optional<T> tried(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (InputException | HomeFailure e) {
            onlyOutside = false;
            return said(e);
        } catch (OutsideFailure e) {
            return said(e);
        }
    }

    private <T> Optional<T> said(RuntimeException fault) {
        console.say(String.valueOf(fault.getMessage()));
        count++;
        return Optional.empty();
    }

    /** Hands on every row that can be used. Where the file can be read no further, that is the end. */
    void eachRow(InputTable table, Consumer<InputTable.Row> use) {
        while (tried(table::hasNext).orElse(false)) {
            guard(() -> use.accept(table.next()));
        }
    }

    /** Says what is odd in an input that is used all the same. */
    void say(String doubt) {
        console.say(doubt);
    }

    /** How many inputs were left out so far. */
    int count() {
        return count;
    }

    int exitCode() {
        return count == 0 ? Program.DONE : onlyOutside ? Program.SOURCE_FAILED : Program.WRONG_INPUT;
    }
}
