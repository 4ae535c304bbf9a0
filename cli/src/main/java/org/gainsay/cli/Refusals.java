package org.gainsay.cli;

import org.gainsay.model.InputException;

/** Among many inputs a bad one is named and left out, the others are done, and the exit code says that there was one. */
final class Refusals {
    private final Console console;
    private int count;

    Refusals(Console console) {
        this.console = console;
    }

    void guard(Runnable step) {
        try {
            step.run();
        } catch (InputException e) {
            console.say(String.valueOf(e.getMessage()));
            count++;
        }
    }

    int exitCode() {
        return count == 0 ? Program.DONE : Program.WRONG_INPUT;
    }
}
