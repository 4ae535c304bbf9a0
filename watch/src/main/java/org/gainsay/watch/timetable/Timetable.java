package org.gainsay.watch.timetable;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.watch.sources.Source;
import org.gainsay.watch.sources.Sources;
import org.gainsay.watch.sources.Visits;
import org.gainsay.web.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due on a home, as one of any number of servers: each chore is done by one of them, and taken up by another where that one ends in
 * the middle of it. Thread-safe; close it when done.
 */
public final class Timetable implements AutoCloseable {
    private static final int THREADS = 3;
    private static final Duration LOOKING = Duration.ofSeconds(10);

    /** A server that has said nothing for four of these is taken for dead. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final Duration LAST_WAIT = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Means means;
    private final Plan plan;
    private final Scheduler scheduler;
    private final AtomicReference<Map<String, String>> lists = new AtomicReference<>(Map.of());

    /** Is told what was done. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * A chore is over.
         *
         * @param kind as in {@link Due}
         * @param well whether the program could do it; that a server outside failed is nothing that this says
         */
        void ran(String kind, boolean well);
    }

    /**
     * What it works with.
     *
     * @param renew is told that a list is new
     * @param say is told what a person should know
     */
    record Means(
            DataSource database,
            Clock clock,
            Sources sources,
            Visits visits,
            ListRefresh lists,
            Chores chores,
            Runnable renew,
            Watcher watcher,
            Consumer<String> say) {}

    /** Makes the scheduler; tests make one that does what is due when they say so. */
    @FunctionalInterface
    interface Making {
        Scheduler of(DataSource database, List<Task<?>> tasks, Clock clock);
    }

    Timetable(Means means, Making making) {
        this.means = means;
        this.plan = new Plan(means.sources(), means.visits(), means.lists(), means.chores());
        this.scheduler = making.of(means.database(), tasks(), means.clock());
    }

    /**
     * Of a home that is held open. It does nothing before it is started.
     *
     * @param say is told what a person should know, a line each
     */
    public static Timetable of(Desk desk, Chores chores, Watcher watcher, Consumer<String> say) {
        Home home = desk.home();
        return new Timetable(
                new Means(
                        home.connections(),
                        new NeverBack(desk.clock(), System::nanoTime),
                        new Sources(home),
                        Visits.of(desk),
                        new ListRefresh(home, desk.clock(), Limits.USUAL, say),
                        chores,
                        desk::renewLists,
                        watcher,
                        say),
                Timetable::usual);
    }

    private static Scheduler usual(DataSource database, List<Task<?>> tasks, Clock clock) {
        return Scheduler.create(database, tasks)
                .jdbcCustomization(new StoredAsMillis())
                .clock(clock)
                .threads(THREADS)
                .pollingInterval(LOOKING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(LAST_WAIT)
                .build();
    }

    /** What is due when on a home, whether or not a server runs. */
    public static List<Due> due(Home home) {
        home.ledger().head(); // where the store is away this says so in words, and the scheduler does not
        List<Task<?>> tasks = new ArrayList<>();
        for (Chore.Kind kind : Chore.Kind.values()) {
            tasks.add(Tasks.custom(kind.label(), Void.class)
                    .execute((instance, context) -> (complete, operations) -> operations.stop()));
        }
        return due(SchedulerClient.Builder.create(home.connections(), tasks)
                .jdbcCustomization(new StoredAsMillis())
                .build());
    }

    private static List<Due> due(SchedulerClient client) {
        return client.getScheduledExecutions(ScheduledExecutionsFilter.all()).stream()
                .filter(each -> !each.getTaskInstance().getTaskName().equals(Chore.Kind.PLAN.label()))
                .map(each -> new Due(
                        each.getTaskInstance().getTaskName(),
                        each.getTaskInstance().getId(),
                        each.getExecutionTime(),
                        each.isPicked() ? each.getPickedBy() : null,
                        each.getConsecutiveFailures()))
                .sorted(java.util.Comparator.comparing(Due::next)
                        .thenComparing(Due::kind)
                        .thenComparing(Due::subject))
                .toList();
    }

    /** What is due when. */
    public List<Due> due() {
        return due(scheduler);
    }

    /** Looks what there is to be done, and begins. */
    public void start() {
        plan.apply(scheduler, means.clock().now());
        scheduler.start();
    }

    /** Has a list or source fetched at once. @return whether it is on the timetable, and not just being fetched */
    boolean fetchNow(String kind, String subject) {
        try {
            boolean there = scheduler.reschedule(
                    new TaskInstance<Void>(kind, subject), means.clock().now());
            scheduler.triggerCheckForDueExecutions();
            return there;
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException notWaiting) {
            return false;
        }
    }

    /** A source has come or gone: looks at once what there is to be done. */
    public void look() {
        fetchNow(Chore.Kind.PLAN.label(), Chore.Kind.PLAN.label());
    }

    private List<Task<?>> tasks() {
        List<Task<?>> tasks = new ArrayList<>();
        for (Chore.Kind kind : Chore.Kind.values()) {
            tasks.add(Tasks.custom(kind.label(), Void.class)
                    .onFailure(this::failed)
                    .onDeadExecution((dead, operations) ->
                            operations.reschedule(dead, means.clock().now()))
                    .execute((instance, context) -> {
                        Optional<Instant> next = run(kind, instance.getId(), context);
                        return (complete, operations) ->
                                next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
                    }));
        }
        return tasks;
    }

    private Optional<Instant> run(Chore.Kind kind, String subject, ExecutionContext context) {
        boolean well = false;
        try {
            Optional<Instant> next = switch (kind) {
                case PLAN -> plan(context);
                case LIST -> list(subject, context);
                case SOURCE -> source(subject, context.getSchedulerState()::isShuttingDown);
                case SCREENING -> each(means.chores().screening(), Plan.SCREENING.length());
                case TELLING -> each(means.chores().telling(), Plan.TELLING.length());
            };
            well = true;
            return next;
        } catch (RuntimeException e) {
            means.say().accept("timetable: " + kind.label() + " " + subject + " is put off: " + e.getMessage());
            throw e;
        } finally {
            means.watcher().ran(kind.label(), well);
        }
    }

    private Optional<Instant> plan(ExecutionContext context) {
        Instant now = means.clock().now();
        plan.apply(context.getSchedulerClient(), now);
        // Lists are installed by commands and other servers too, and may have been while no server ran.
        Map<String, String> installed = means.lists().installed();
        if (!installed.equals(lists.getAndSet(installed))) {
            screenSoon(context.getSchedulerClient());
        }
        return Optional.of(now.plus(Plan.LOOKING.length()));
    }

    /** Where there is a new version, customers are screened on it at once. */
    private Optional<Instant> list(String list, ExecutionContext context) {
        ListRefresh.@Nullable Refreshed refreshed = means.lists().refresh(list);
        if (refreshed == null) {
            return Optional.empty();
        }
        if (refreshed.isNew()) {
            means.renew().run();
            screenSoon(context.getSchedulerClient());
        }
        return Optional.of(refreshed.next());
    }

    private void screenSoon(SchedulerClient client) {
        if (means.chores().screening().isEmpty()) {
            return;
        }
        TaskInstance<Void> screening = new TaskInstance<>(Chore.Kind.SCREENING.label(), Chore.Kind.SCREENING.label());
        try {
            client.reschedule(screening, means.clock().now());
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException notWaiting) {
            // One that runs may have begun on the list before; within the hour, the next one sees to it.
        }
    }

    private Optional<Instant> source(String name, BooleanSupplier mustEnd) {
        Optional<Source> source =
                means.sources().find(name).filter(each -> !each.every().isNever());
        return source.map(each -> means.visits()
                .visit(each, Ledger.LOCAL, mustEnd)
                .next(means.clock().now()));
    }

    private Optional<Instant> each(Optional<Runnable> chore, Duration every) {
        chore.ifPresent(Runnable::run);
        return chore.map(any -> means.clock().now().plus(every));
    }

    /** The program itself could not do it: the home is full, the store away, another update running. Tried again after growing pauses. */
    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int before = complete.getExecution().consecutiveFailures;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    /** Lets nothing begin any more, tells what runs to end at the next article, and waits a while for it. What is left is done later. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
