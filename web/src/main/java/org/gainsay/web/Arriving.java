package org.gainsay.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A body as it arrives, to be waited for only so long: a blocking stream would wait for as long as the server likes. */
final class Arriving implements Flow.Subscriber<List<ByteBuffer>> {
    private record Arrival(List<ByteBuffer> bytes, @Nullable Throwable failure, boolean last) {}

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;

    /**
     * The next bytes; an empty list at the end.
     *
     * @throws TimeoutException if none came in time
     * @throws IOException if the connection broke
     */
    List<ByteBuffer> next(Duration patience) throws IOException, TimeoutException, InterruptedException {
        Arrival arrival = arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (arrival == null) {
            cancel();
            throw new TimeoutException();
        }
        if (arrival.failure() != null) {
            throw new IOException(arrival.failure().getMessage(), arrival.failure());
        }
        Flow.Subscription more = subscription;
        if (!arrival.last() && more != null) {
            more.request(1);
        }
        return arrival.bytes();
    }

    void cancel() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        arrivals.add(new Arrival(bytes, null, false));
    }

    @Override
    public void onError(Throwable failure) {
        arrivals.add(new Arrival(List.of(), failure, true));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival(List.of(), null, true));
    }
}
