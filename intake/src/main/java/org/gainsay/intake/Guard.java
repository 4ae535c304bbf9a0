package org.gainsay.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.gainsay.model.InputException;

/**
 * Runs a parser on a document that may have been made to keep it busy or to fill the memory, in a thread that can be left behind. No
 * measure: what takes a tenth of that time is no document that anybody wrote.
 */
final class Guard {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Guard() {}

    /**
     * What the parser gives.
     *
     * @param what of the document, for messages: a PDF, a web page
     * @throws InputException as the parser does, or if it takes too long or too much memory
     */
    static Extracted run(String label, String what, Supplier<Extracted> parser) {
        CompletableFuture<Extracted> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("intake").unstarted(() -> {
            try {
                result.complete(parser.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            } catch (StackOverflowError | OutOfMemoryError e) {
                result.completeExceptionally(new InputException(
                        label + ": " + what + " that takes more memory than there is; save or print it anew", e));
            } catch (Error e) {
                result.completeExceptionally(e);
                throw e;
            }
        });
        thread.start();
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new InputException(
                    label + ": " + what + " that cannot be read in " + PATIENCE.toSeconds()
                            + " s; save or print it anew",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(label + ": reading it was interrupted", e);
        }
    }
}
