package org.gainsay.bench.articles;

import static org.gainsay.bench.articles.InventedWords.any;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.model.Entity;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who plays a story: other states in the place of each state, in whatever form it is named, and invented names in the place of
 * people, firms, ships and places. Words that name offices and bodies stay. One for each story, with a new company for each telling.
 */
final class Cast {
    private static final Set<Schema> INVENTED =
            Set.of(Schema.PERSON, Schema.COMPANY, Schema.VESSEL, Schema.PLACE, Schema.ORGANIZATION);
    private static final Set<String> OFFICES = Set.of(
            "Agency",
            "Army",
            "Assembly",
            "Committee",
            "Council",
            "Defence",
            "European",
            "Foreign",
            "General",
            "Government",
            "International",
            "Kremlin",
            "Ministry",
            "National",
            "Nations",
            "Parliament",
            "Security",
            "Staff",
            "State",
            "Treasury",
            "Union",
            "United",
            "North",
            "South",
            "East",
            "West",
            "Port",
            "The",
            "Marine",
            "Bank",
            "Company",
            "Commons");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}’'-]{2,}");

    /** A form of a state's name, with the state's code and the kind of form. */
    private record Form(String state, MentionKind kind) {}

    private final Map<String, Form> forms = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> states = new TreeSet<>();
    private final @Nullable Pattern spoken;

    Cast(List<Told> story) {
        story.forEach(told -> told.reading().entities().forEach(this::note));
        for (Told told : story) {
            told.reading().mentions().forEach(this::note);
        }
        names.removeAll(forms.keySet());
        List<String> all = new ArrayList<>(forms.keySet());
        all.addAll(names);
        all.sort(Comparator.comparingInt((String form) -> -form.length()).thenComparing(form -> form));
        spoken = all.isEmpty()
                ? null
                : Pattern.compile(all.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private void note(Entity entity) {
        if (entity.country() != null) {
            states.add(entity.country().toUpperCase(Locale.ROOT));
        }
        if (entity.schema() == Schema.COUNTRY) {
            states.add(entity.id());
            forms.put(entity.name(), new Form(entity.id(), MentionKind.NAME));
        } else if (INVENTED.contains(entity.schema())) {
            Matcher words = CAPITALISED.matcher(entity.name());
            while (words.find()) {
                if (!OFFICES.contains(words.group())) {
                    names.add(words.group());
                }
            }
        }
    }

    private void note(Mention mention) {
        MentionKind kind = mention.kind();
        boolean form = kind == MentionKind.NAME || kind == MentionKind.ADJECTIVE || kind == MentionKind.METONYM;
        String words = mention.span().text();
        if (form && states.contains(mention.entity()) && Character.isUpperCase(words.codePointAt(0))) {
            forms.putIfAbsent(words, new Form(mention.entity(), kind));
        }
    }

    /** A company of players for one telling. */
    Company company(SplittableRandom random) {
        Map<String, States.State> played = new LinkedHashMap<>();
        Set<States.State> taken = new HashSet<>();
        for (String state : states) {
            States.State player = any(States.ALL, random);
            while (!taken.add(player)) {
                player = any(States.ALL, random);
            }
            played.put(state, player);
        }
        Map<String, String> words = new TreeMap<>();
        forms.forEach((form, of) -> {
            States.State player = played.get(of.state());
            if (player != null) {
                words.put(form, player.form(form, of.kind()));
            }
        });
        names.forEach(name -> words.put(name, InventedWords.name(random)));
        return new Company(spoken, words, played);
    }

    /**
     * Who plays whom.
     *
     * @param words for each form of a name the one that stands in its place
     * @param states by the code in capitals of the state that is played
     */
    record Company(@Nullable Pattern spoken, Map<String, String> words, Map<String, States.State> states) {
        List<Edits.Edit> edits(String text) {
            List<Edits.Edit> edits = new ArrayList<>();
            if (spoken != null) {
                Matcher names = spoken.matcher(text);
                while (names.find()) {
                    String words = words().get(names.group());
                    if (words != null) {
                        edits.add(new Edits.Edit(names.start(), names.end(), words));
                    }
                }
            }
            return edits;
        }

        /** The id of an entity: another code for a state, the same for everybody else. */
        String id(String id) {
            States.State state = states.get(id);
            return state == null ? id : state.code();
        }

        @Nullable String country(@Nullable String country) {
            States.State state = country == null ? null : states.get(country.toUpperCase(Locale.ROOT));
            return state == null ? country : state.code().toLowerCase(Locale.ROOT);
        }
    }
}
