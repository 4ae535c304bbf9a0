package org.gainsay.watch.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A block of keys and values in the file, each with its place. Whatever is wrong is noted, and what can be read is read. Not thread-safe. */
final class Block {
    /** More values in one list are no rules that a person wrote. */
    private static final int MOST = 1_000;

    private final Node node;
    private final String what;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    /** Where faults are noted. */
    static final class Faults {
        private final List<Fault> all = new ArrayList<>();

        void add(Node at, String what) {
            add(at, what, true);
        }

        void remark(Node at, String what) {
            add(at, what, false);
        }

        private void add(Node at, String what, boolean stops) {
            int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            int column = at.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
            all.add(new Fault(line, column, what, stops));
        }

        /** How many there are because of which nothing can be told. */
        long stopping() {
            return all.stream().filter(Fault::stops).count();
        }

        List<Fault> all() {
            return all;
        }
    }

    private Block(Node node, String what, Faults faults) {
        this.node = node;
        this.what = what;
        this.faults = faults;
    }

    /** A block that may have these keys; one that is no block has none. */
    static Block of(Node node, String what, Set<String> known, Faults faults) {
        Block block = new Block(node, what, faults);
        block.read(known);
        return block;
    }

    /** A block whose keys are names that somebody gave. */
    static Block named(Node node, String what, Faults faults) {
        Block block = new Block(node, what, faults);
        block.read(null);
        return block;
    }

    private void read(@Nullable Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(node, what + " is no block of keys and values; see examples/watch.yaml");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (name.isEmpty()) {
                faults.add(key, "a key of " + what + " is no word");
            } else if (known != null && !known.contains(name)) {
                faults.add(key, "unknown key '" + name + "' in " + what + "; " + Nearest.advice(name, known));
            } else if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
                faults.add(key, "'" + name + "' stands twice in " + what + "; leave one out");
            } else {
                keys.put(name, key);
            }
        }
    }

    Node node() {
        return node;
    }

    /** Whether it is one; that it is none has been noted. */
    boolean isBlock() {
        return node instanceof MappingNode;
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A value; the block itself where it is not there, so that a fault has a place. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    Node keyAt(String key) {
        return keys.getOrDefault(key, node);
    }

    Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** How many values a list may have. */
    static int mostValues() {
        return MOST;
    }

    /** A word; empty where there is none. */
    Optional<String> word(String key) {
        return value(key).flatMap(value -> word(value, "'" + key + "' of " + what));
    }

    private Optional<String> word(Node value, String which) {
        String word = value instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (word.isEmpty() || word.chars().anyMatch(Character::isISOControl)) {
            faults.add(value, which + " is no word; write one on one line");
            return Optional.empty();
        }
        return Optional.of(word);
    }

    /** A word that must be there. */
    Optional<String> needed(String key) {
        if (!has(key) && isBlock()) {
            faults.add(node, what + " has no '" + key + "'; add it");
        }
        return word(key);
    }

    /** A word with its place. */
    record Word(String word, Node node) {}

    /** Words, one of them or a list. */
    List<Word> words(String key) {
        List<Word> words = new ArrayList<>();
        Node value = values.get(key);
        String which = "'" + key + "' of " + what;
        switch (value) {
            case null -> {}
            case SequenceNode sequence -> {
                if (sequence.getValue().isEmpty() || sequence.getValue().size() > MOST) {
                    faults.add(
                            value,
                            which + " has " + sequence.getValue().size() + " values; give 1 to " + MOST
                                    + ", or leave it out");
                }
                sequence.getValue().stream()
                        .limit(MOST)
                        .forEach(each -> word(each, which).ifPresent(word -> words.add(new Word(word, each))));
            }
            default -> word(value, which).ifPresent(word -> words.add(new Word(word, value)));
        }
        Set<String> seen = new TreeSet<>();
        words.forEach(each -> {
            if (!seen.add(each.word())) {
                faults.remark(each.node(), "'" + each.word() + "' stands twice in " + which);
            }
        });
        return words;
    }

    boolean flag(String key) {
        Optional<String> word = word(key);
        if (word.isPresent() && !word.get().equals("true") && !word.get().equals("false")) {
            faults.add(at(key), "'" + key + "' of " + what + " is '" + word.get() + "'; write true or false");
        }
        return word.filter("true"::equals).isPresent();
    }
}
