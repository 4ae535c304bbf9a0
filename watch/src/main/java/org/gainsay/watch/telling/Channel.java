package org.gainsay.watch.telling;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way by which somebody is told. */
public sealed interface Channel {
    /** The channel that makes cases of the queue; it needs no settings. */
    String QUEUE = "queue";

    /** The channel that {@code gainsay watch tell} prints; it needs no settings. */
    String STDOUT = "stdout";

    String name();

    /** Letters to some people, one for each. */
    record Mail(String name, List<String> to) implements Channel {
        public Mail {
            to = List.copyOf(to);
        }
    }

    /**
     * A signed POST.
     *
     * @param secret with which it is signed
     * @param allowsPrivate whether the address may be one of this machine or network
     */
    record Webhook(String name, URI address, Secret secret, boolean allowsPrivate) implements Channel {}

    /**
     * A feed that the server shows.
     *
     * @param file into which it is written too; null for none
     */
    record Atom(String name, @Nullable Path file) implements Channel {}

    /** Cases of the page's queue. */
    record Queue() implements Channel {
        @Override
        public String name() {
            return QUEUE;
        }
    }

    /** Lines on standard output. */
    record Stdout() implements Channel {
        @Override
        public String name() {
            return STDOUT;
        }
    }

    /** In a word, for people. */
    default String kind() {
        return switch (this) {
            case Mail mail -> "mail";
            case Webhook webhook -> "webhook";
            case Atom atom -> "atom";
            case Queue queue -> QUEUE;
            case Stdout stdout -> STDOUT;
        };
    }
}
