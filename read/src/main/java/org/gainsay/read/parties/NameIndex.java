package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gainsay.model.Schema;

/**
 * The parties of an article by what a name shares with a shorter or differently spelt one: the whole, its first or last word, how that
 * sounds, its initials. It only finds who may be meant; whoever asks compares the names. Used by one thread.
 */
final class NameIndex {
    /** Of more parties that share a word no text speaks; a list of names may, and later ones are not looked up by it. */
    private static final int MOST = 200;

    private static final Pattern PARTS = Pattern.compile("[ -]");

    /** By key, in the order in which the parties came. */
    private final Map<String, TreeMap<Integer, Party>> parties = new HashMap<>();

    private final Map<Party, Integer> numbers = new HashMap<>();

    /** Adds a name of a party; a party may have several. */
    void add(Party party, String name) {
        int number = numbers.computeIfAbsent(party, key -> numbers.size());
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String first = first(name);
        List<String> keys = new ArrayList<>(List.of(
                "whole " + folded(name),
                "last " + folded(last),
                "sound " + Spelling.key(last),
                "first " + folded(first),
                "first sound " + Spelling.key(first),
                "initials " + initials(name)));
        if (party.schema() == Schema.PUBLIC_BODY || party.schema() == Schema.ORGANIZATION) {
            keys.add("body " + BodyKey.of(name));
        }
        for (String key : keys) {
            TreeMap<Integer, Party> those = parties.computeIfAbsent(key, none -> new TreeMap<>());
            if (those.size() < MOST) {
                those.put(number, party);
            }
        }
    }

    /** Parties that have this very name, in small or large letters. */
    Collection<Party> called(String name) {
        return any("whole " + folded(name));
    }

    /** Bodies and organisations with a name that {@link BodyKey} takes for the same. */
    Collection<Party> bodies(String description) {
        return any("body " + BodyKey.of(description));
    }

    /** The same parties in the order in which they came. */
    List<Party> inOrder(Collection<Party> some) {
        return some.stream()
                .sorted(Comparator.comparingInt(party -> numbers.getOrDefault(party, Integer.MAX_VALUE)))
                .toList();
    }

    /** Parties with a name whose last word may be spelt like the last word of this one. */
    Collection<Party> endingAs(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return any("last " + folded(last), "sound " + Spelling.key(last));
    }

    /** Parties that this short name may mean. */
    Collection<Party> explaining(String shorter) {
        return any(
                "whole " + folded(shorter),
                "last " + folded(shorter),
                "sound " + Spelling.key(shorter),
                "first " + folded(first(shorter)),
                "first sound " + Spelling.key(shorter),
                "initials " + shorter);
    }

    private List<Party> any(String... keys) {
        TreeMap<Integer, Party> found = new TreeMap<>();
        for (String key : keys) {
            TreeMap<Integer, Party> those = parties.get(key);
            if (those != null) {
                found.putAll(those);
            }
        }
        return new ArrayList<>(found.values());
    }

    private static String first(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** Equal for names that {@link String#equalsIgnoreCase} takes for one. */
    static String folded(String name) {
        char[] letters = name.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = Character.toLowerCase(Character.toUpperCase(letters[at]));
        }
        return new String(letters);
    }

    /** {@code IRGC} of {@code Islamic Revolutionary Guard Corps}. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : PARTS.split(name, -1)) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                initials.append(part.charAt(0));
            }
        }
        return initials.toString();
    }
}
