package org.gainsay.watch.telling;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads {@code watch.yaml}, the rules of a home. It is read as plain keys and values, never as objects, and within limits. Nothing is told
 * while it has a fault that stops.
 */
public final class RulesFile {
    /** In the home. */
    public static final String NAME = "watch.yaml";

    private static final int MOST_CHARACTERS = 1 << 18;
    private static final int MOST_ALIASES = 50;
    private static final Set<String> KEYS = Set.of("address", "mail", "channels", "rules");

    private final Path file;
    private final Surroundings surroundings;
    private final Block.Faults faults = new Block.Faults();

    /**
     * What the rules are held against.
     *
     * @param lists names of the lists that can be screened on
     * @param portfolios names of those that are watched
     * @param environment where secrets may stand
     */
    public record Surroundings(Set<String> lists, Set<String> portfolios, Environment environment) {
        public Surroundings {
            lists = new TreeSet<>(lists);
            portfolios = new TreeSet<>(portfolios);
        }
    }

    private RulesFile(Path file, Surroundings surroundings) {
        this.file = file;
        this.surroundings = surroundings;
    }

    /** The rules of a home; empty where it has none. */
    public static Optional<Rules> in(Path home, Surroundings surroundings) {
        Path file = home.resolve(NAME);
        return Files.exists(file) ? Optional.of(read(file, surroundings)) : Optional.empty();
    }

    /**
     * Reads rules with all of their faults.
     *
     * @throws InputException where the file cannot be read at all
     */
    public static Rules read(Path file, Surroundings surroundings) {
        return new RulesFile(file, surroundings).read(text(file));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_CHARACTERS) {
                throw new InputException(
                        file + ": has more than " + (MOST_CHARACTERS >> 10) + " KiB; these are no rules");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException(file + ": is not in UTF-8; save it so", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read; check its name and who may read it", e);
        }
    }

    private Rules read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(NAME)
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                return broken(1, 1, "the file is empty; see examples/watch.yaml");
            }
            return read(root.get());
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            return broken(
                    mark.map(Mark::getLine).orElse(0) + 1,
                    mark.map(Mark::getColumn).orElse(0) + 1,
                    "no YAML: " + e.getProblem().lines().findFirst().orElse("")
                            + "; look at indents, colons and quotes");
        } catch (YamlEngineException | StackOverflowError e) {
            return broken(
                    1,
                    1,
                    "no YAML that can be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Rules broken(int line, int column, String what) {
        return new Rules(null, null, List.of(), List.of(), List.of(new Fault(line, column, what, true)));
    }

    private Rules read(Node root) {
        Block top = Block.of(root, "the file", KEYS, faults);
        @Nullable String address = top.value("address").isPresent() ? address(top) : null;
        ChannelReader reader = new ChannelReader(file, surroundings.environment(), faults);
        @Nullable MailServer mail = top.value("mail").map(reader::mail).orElse(null);
        Map<String, Channel> channels = new LinkedHashMap<>();
        channels.put(Channel.QUEUE, new Channel.Queue());
        channels.put(Channel.STDOUT, new Channel.Stdout());
        top.value("channels")
                .ifPresent(node -> reader.channels(node, top.has("mail")).forEach(channels::put));
        List<Rule> rules = new ArrayList<>();
        if (top.value("rules").orElse(null) instanceof SequenceNode sequence
                && sequence.getValue().size() <= Block.mostValues()) {
            RuleReader rule = new RuleReader(channels, reader.named(), surroundings, faults);
            sequence.getValue().forEach(node -> rule.read(node).ifPresent(rules::add));
            rule.compare();
            rule.unused(top, channels.keySet());
        } else if (root instanceof org.snakeyaml.engine.v2.nodes.MappingNode) {
            faults.add(top.at("rules"), "'rules' is no list of rules; see examples/watch.yaml");
        }
        List<Fault> all = faults.all().stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
        return new Rules(address, mail, List.copyOf(channels.values()), rules, all);
    }

    private @Nullable String address(Block top) {
        String given = top.word("address").orElse("");
        if (!given.matches("https?://[^\\s?#]+")) {
            faults.add(
                    top.at("address"),
                    "'" + given + "' is no address of the page; write for instance https://gainsay.example.org");
            return null;
        }
        return given.replaceAll("/+$", "");
    }
}
