package org.gainsay.watch.timetable;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.watch.sources.Every;
import org.gainsay.watch.sources.Health;
import org.gainsay.watch.sources.Source;
import org.gainsay.watch.sources.Sources;
import org.gainsay.watch.sources.Visits;

/** What there is to be done, and how often; and that the timetable has just that. */
final class Plan {
    /** How soon a new source is noticed. */
    static final Every LOOKING = new Every(Duration.ofMinutes(1));

    static final Every SCREENING = Every.HOUR;
    static final Every TELLING = new Every(Duration.ofMinutes(1));

    private final Sources sources;
    private final Visits visits;
    private final ListRefresh lists;
    private final Chores chores;

    Plan(Sources sources, Visits visits, ListRefresh lists, Chores chores) {
        this.sources = sources;
        this.visits = visits;
        this.lists = lists;
        this.chores = chores;
    }

    /** All of it, as it stands now. */
    List<Chore> all(Instant now) {
        List<Chore> all = new ArrayList<>();
        all.add(own(Chore.Kind.PLAN, LOOKING, now));
        lists.wanted().forEach((list, every) -> add(all, Chore.Kind.LIST, list, every, lists.health(list), now));
        for (Source source : sources.all()) {
            add(all, Chore.Kind.SOURCE, source.name(), source.every(), visits.health(source.name()), now);
        }
        chores.screening().ifPresent(any -> all.add(own(Chore.Kind.SCREENING, SCREENING, now)));
        chores.telling().ifPresent(any -> all.add(own(Chore.Kind.TELLING, TELLING, now)));
        return all;
    }

    private static Chore own(Chore.Kind kind, Every every, Instant now) {
        return new Chore(kind, kind.label(), every, now.plus(every.length()));
    }

    private static void add(List<Chore> all, Chore.Kind kind, String subject, Every every, Health health, Instant now) {
        if (!every.isNever()) {
            all.add(new Chore(kind, subject, every, health.next(now, every)));
        }
    }

    /** Puts on the timetable what is new, at once; takes off what is gone; brings forward what is due too late. What runs is left alone. */
    void apply(SchedulerClient client, Instant now) {
        Map<String, Chore> wanted = new LinkedHashMap<>();
        for (Chore chore : all(now)) {
            wanted.put(chore.kind().label() + "/" + chore.subject(), chore);
        }
        for (ScheduledExecution<Object> there : client.getScheduledExecutions()) {
            TaskInstanceId id = there.getTaskInstance();
            Chore chore = wanted.remove(id.getTaskName() + "/" + id.getId());
            if (there.isPicked()) {
                continue;
            }
            if (chore == null) {
                client.cancel(id);
            } else if (there.getExecutionTime().isAfter(chore.latest())) {
                client.reschedule(id, chore.latest());
            }
        }
        for (Chore chore : wanted.values()) {
            client.scheduleIfNotExists(new TaskInstance<Void>(chore.kind().label(), chore.subject()), now);
        }
    }
}
