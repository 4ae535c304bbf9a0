package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Role;

/** What several sightings of one event tell together, gathered once so that it can be held against many others. Grows. */
final class SightingGroup {
    private static final Pattern EXACT_TIME = Pattern.compile(
            "\\d|January|February|March|April|May|June|July|August|September|October|November|December|last|next|that|[Tt]oday");
    private static final Pattern WEEKDAY = Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
    private static final Set<String> IDLE = Grammar.words("the a an of in on and its their his our this that new all");
    private static final int LONGEST_STEM = 6;

    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<Role, Set<String>> values = new EnumMap<>(Role.class);
    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    private final Set<String> times = new LinkedHashSet<>();
    private final Set<String> weekdays = new LinkedHashSet<>();
    private final Set<String> families = new LinkedHashSet<>();
    private final Set<String> stems = new LinkedHashSet<>();
    private final Set<String> nouns = new LinkedHashSet<>();

    SightingGroup(Sighting only, ArmsLexicon arms) {
        sightings.add(only);
        stems.add(stem(only.trigger().text()));
        for (Cell cell : only.cells()) {
            values.computeIfAbsent(cell.role(), role -> new LinkedHashSet<>()).add(cell.value());
            Set<String> here = words.computeIfAbsent(cell.role(), role -> new LinkedHashSet<>());
            if (cell.entity()) {
                here.add(cell.value());
            } else {
                here.addAll(List.of(cell.value().toLowerCase(Locale.ROOT).split("\\W+", -1)));
            }
            Matcher weekday = WEEKDAY.matcher(cell.role() == Role.TIME ? cell.value() : "");
            while (weekday.find()) {
                weekdays.add(weekday.group());
            }
            if (cell.role() == Role.TIME && EXACT_TIME.matcher(cell.value()).find()) {
                times.add(cell.value().toLowerCase(Locale.ROOT).replaceFirst("^(?:on|in|since|until|by) ", ""));
            }
            if (cell.role() == Role.ITEM) {
                arms.in(cell.value()).forEach(item -> families.add(item.family()));
                nouns.add(cell.value()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^.* ", "")
                        .replaceFirst("s$", ""));
            }
        }
        words.values().forEach(here -> here.removeAll(IDLE));
        families.remove(ArmsItem.GENERAL);
        families.remove(ArmsItem.GOODS);
        families.remove(ArmsItem.KIT);
    }

    void add(SightingGroup other) {
        sightings.addAll(other.sightings);
        other.values.forEach((role, more) ->
                values.computeIfAbsent(role, key -> new LinkedHashSet<>()).addAll(more));
        other.words.forEach((role, more) ->
                words.computeIfAbsent(role, key -> new LinkedHashSet<>()).addAll(more));
        times.addAll(other.times);
        weekdays.addAll(other.weekdays);
        families.addAll(other.families);
        stems.addAll(other.stems);
        nouns.addAll(other.nouns);
    }

    List<Sighting> sightings() {
        return sightings;
    }

    Sighting first() {
        return sightings.getFirst();
    }

    Sighting last() {
        return sightings.getLast();
    }

    /** Who or what plays a role. */
    Set<String> values(Role role) {
        return values.getOrDefault(role, Set.of());
    }

    boolean has(Role role) {
        return values.containsKey(role);
    }

    boolean namesAny(Set<Role> roles) {
        return !Collections.disjoint(values.keySet(), roles);
    }

    /** The entities that play a role, and the words of what else does. */
    Set<String> words(Role role) {
        return words.getOrDefault(role, Set.of());
    }

    /** Times that tell one moment from another. */
    Set<String> times() {
        return times;
    }

    /** Days of the week that are named. */
    Set<String> weekdays() {
        return weekdays;
    }

    /** Families of the arms that are handed over. */
    Set<String> families() {
        return families;
    }

    /** The nouns of what is handed over: "launcher" of rocket launchers. */
    Set<String> nouns() {
        return nouns;
    }

    /** How the words begin that tell of the event. */
    Set<String> stems() {
        return stems;
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST_STEM)).toLowerCase(Locale.ROOT);
    }
}
