package org.gainsay.watch.telling;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.model.InputException;
import org.gainsay.watch.notices.NoticeKind;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The rules of the file, held against its channels, against each other and against what there is in the home. Not thread-safe. */
final class RuleReader {
    private static final Set<String> KEYS =
            Set.of("name", "what", "lists", "portfolios", "parties", "min_score", "when", "personal", "to");

    /** Several kinds by one word. */
    private static final Map<String, Set<NoticeKind>> GROUPS = Map.of(
            "hits", kinds(NoticeKind::isHit, NoticeKind.SCREENED),
            "lists", kinds(NoticeKind::isList, null),
            "sources", kinds(NoticeKind::isSource, null),
            "claims", kinds(NoticeKind::isClaim, null),
            "all", EnumSet.allOf(NoticeKind.class));

    private final Map<String, Channel> channels;
    private final Set<String> faulty;
    private final RulesFile.Surroundings surroundings;
    private final Block.Faults faults;
    private final Map<Rule, Node> rules = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /**
     * For one file.
     *
     * @param faulty names of channels that have been told to be wrong
     */
    RuleReader(
            Map<String, Channel> channels,
            Set<String> faulty,
            RulesFile.Surroundings surroundings,
            Block.Faults faults) {
        this.channels = channels;
        this.faulty = faulty;
        this.surroundings = surroundings;
        this.faults = faults;
    }

    private static Set<NoticeKind> kinds(
            java.util.function.Predicate<NoticeKind> wanted, @org.jspecify.annotations.Nullable NoticeKind besides) {
        return Stream.of(NoticeKind.values())
                .filter(kind -> wanted.test(kind) || kind == besides)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class)));
    }

    Optional<Rule> read(Node node) {
        long before = faults.stopping();
        Block block = Block.of(node, "a rule", KEYS, faults);
        Optional<String> name = block.needed("name");
        if (name.isPresent() && !names.add(name.get())) {
            faults.add(block.at("name"), "a rule before it is called '" + name.get() + "' too; name each differently");
        }
        Set<NoticeKind> what = what(block);
        Set<String> lists = known(
                block,
                "lists",
                "list",
                surroundings.lists(),
                "; those that serve is given with --list, give watch check too");
        Set<String> portfolios = known(block, "portfolios", "portfolio", surroundings.portfolios(), "");
        Set<String> parties = parties(block);
        When when = block.value("when").map(this::when).orElseGet(When.Now::new);
        List<Channel> to = to(block);
        double minScore = minScore(block);
        if (name.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Rule rule = new Rule(name.get(), what, lists, portfolios, parties, minScore, when, block.flag("personal"), to);
        if (faults.stopping() == before) {
            checkSense(rule, block);
            rules.put(rule, node);
        }
        return Optional.of(rule);
    }

    private Set<NoticeKind> what(Block block) {
        Set<NoticeKind> what = EnumSet.noneOf(NoticeKind.class);
        List<String> words = Stream.concat(
                        GROUPS.keySet().stream().sorted(),
                        Stream.of(NoticeKind.values()).map(NoticeKind::label))
                .toList();
        if (!block.has("what") && block.isBlock()) {
            faults.add(block.node(), "a rule has no 'what'; say of what it tells: " + String.join(", ", words));
        }
        for (Block.Word word : block.words("what")) {
            Optional<NoticeKind> kind = NoticeKind.of(word.word());
            if (kind.isPresent()) {
                what.add(kind.get());
            } else if (GROUPS.containsKey(word.word())) {
                what.addAll(GROUPS.getOrDefault(word.word(), Set.of()));
            } else {
                faults.add(word.node(), "unknown kind '" + word.word() + "'; " + Nearest.advice(word.word(), words));
            }
        }
        return what;
    }

    private Set<String> known(Block block, String key, String one, Set<String> known, String further) {
        Set<String> all = new LinkedHashSet<>();
        for (Block.Word word : block.words(key)) {
            all.add(word.word());
            if (!known.contains(word.word())) {
                faults.remark(
                        word.node(),
                        "no " + one + " '" + word.word() + "' here, so that nothing is told of it; "
                                + Nearest.advice(word.word(), known)
                                + further);
            }
        }
        return all;
    }

    private Set<String> parties(Block block) {
        Set<String> all = new LinkedHashSet<>();
        for (Block.Word word : block.words("parties")) {
            try {
                PartyName.of(word.word());
                all.add(word.word());
            } catch (InputException noName) {
                faults.add(word.node(), String.valueOf(noName.getMessage()));
            }
        }
        return all;
    }

    private double minScore(Block block) {
        String word = block.word("min_score").orElse("0");
        if (word.matches("0(\\.[0-9]+)?|1(\\.0+)?|\\.[0-9]+")) {
            return Double.parseDouble(word);
        }
        faults.add(block.at("min_score"), "'" + word + "' is no score; give a number from 0 to 1");
        return 0;
    }

    private List<Channel> to(Block block) {
        List<Channel> to = new ArrayList<>();
        if (!block.has("to") && block.isBlock()) {
            faults.add(
                    block.node(),
                    "a rule has no 'to'; say by which channels it tells: " + String.join(", ", channels.keySet()));
        }
        for (Block.Word word : block.words("to")) {
            Channel channel = channels.get(word.word());
            if (channel == null && !faulty.contains(word.word())) {
                faults.add(
                        word.node(),
                        "no channel '" + word.word() + "'; " + Nearest.advice(word.word(), channels.keySet()));
            } else if (channel != null && !to.contains(channel)) {
                to.add(channel);
            }
        }
        return to;
    }

    private When when(Node node) {
        if (node instanceof ScalarNode scalar) {
            if (!scalar.getValue().equals("now")) {
                faults.add(
                        node,
                        "'" + scalar.getValue()
                                + "' is no time; write now, {daily: \"07:30\", zone: Europe/Berlin} or {weekly: monday 07:30, zone: …}");
            }
            return new When.Now();
        }
        Block block = Block.of(node, "'when'", Set.of("daily", "weekly", "zone"), faults);
        if (block.has("daily") == block.has("weekly")) {
            faults.add(node, "'when' is daily or weekly; give one of them");
            return new When.Now();
        }
        ZoneId zone = zone(block);
        if (block.has("daily")) {
            return new When.Digest(
                    null, time(block.at("daily"), block.word("daily").orElse("")), zone);
        }
        String[] words = block.word("weekly").orElse("").split("\\s+", 2);
        DayOfWeek day = day(block.at("weekly"), words[0]);
        return new When.Digest(day, time(block.at("weekly"), words.length > 1 ? words[1] : ""), zone);
    }

    private ZoneId zone(Block block) {
        String word = block.needed("zone").orElse("UTC");
        try {
            return ZoneId.of(word);
        } catch (DateTimeException e) {
            faults.add(
                    block.at("zone"),
                    "unknown time zone '" + word + "'; "
                            + Nearest.advice(word, ZoneId.getAvailableZoneIds())
                                    .replaceFirst("give one of .*", "write for instance Europe/Berlin"));
            return ZoneId.of("UTC");
        }
    }

    private LocalTime time(Node node, String word) {
        if (word.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")) {
            return LocalTime.parse(word.length() < "07:30".length() ? "0" + word : word);
        }
        faults.add(node, "'" + word + "' is no time of day; write for instance \"07:30\", in quotes");
        return LocalTime.MIDNIGHT;
    }

    private DayOfWeek day(Node node, String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return day;
            }
        }
        faults.add(node, "'" + word + "' is no day of the week; write for instance monday 07:30");
        return DayOfWeek.MONDAY;
    }

    /** What a rule says that can have no effect. */
    private void checkSense(Rule rule, Block block) {
        boolean hits = rule.what().stream().anyMatch(NoticeKind::isHit);
        boolean lists = rule.what().stream().anyMatch(NoticeKind::isList);
        boolean claims = rule.what().stream().anyMatch(NoticeKind::isClaim);
        boolean leads = rule.what().contains(NoticeKind.LEAD);
        if (block.has("min_score") && !hits) {
            faults.remark(block.keyAt("min_score"), "rule '" + rule.name() + "' has a min_score and tells of no hits");
        }
        if (block.has("lists") && !hits && !lists && !leads) {
            faults.remark(
                    block.keyAt("lists"), "rule '" + rule.name() + "' names lists and tells of nothing that has any");
        }
        if (block.has("parties") && !claims && !leads) {
            faults.remark(
                    block.keyAt("parties"), "rule '" + rule.name() + "' names parties and tells of no claims or leads");
        }
        if (rule.to().equals(List.of(new Channel.Queue()))
                && rule.what().stream().noneMatch(QueueSender::takes)) {
            faults.remark(
                    block.keyAt("to"),
                    "rule '" + rule.name()
                            + "' can never tell anything: the queue takes what can be decided, hits and claims");
        }
    }

    /** Rules that tell the same somebody the same, and those of claims about nobody. */
    void compare() {
        List<Rule> all = List.copyOf(rules.keySet());
        boolean nobody = all.stream()
                .filter(RuleReader::asksForClaims)
                .allMatch(rule -> rule.parties().isEmpty() && rule.portfolios().isEmpty());
        rules.forEach((rule, node) -> {
            if (nobody && asksForClaims(rule)) {
                boolean never = rule.what().stream().allMatch(NoticeKind::isClaim);
                faults.remark(
                        node,
                        "rule '" + rule.name() + "' " + (never ? "can never tell anything" : "never tells of claims")
                                + ": claims are told of watched parties only; name parties or portfolios");
            }
        });
        for (int later = 1; later < all.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Rule one = all.get(earlier);
                Rule other = all.get(later);
                List<String> both = one.to().stream()
                        .filter(other.to()::contains)
                        .map(Channel::name)
                        .toList();
                if (!both.isEmpty() && isSame(one, other)) {
                    faults.remark(
                            rules.getOrDefault(other, rules.values().iterator().next()),
                            "rule '" + other.name() + "' says the same as rule '" + one.name() + "', so that "
                                    + String.join(", ", both) + " would be told twice; leave one out");
                }
            }
        }
    }

    private static boolean asksForClaims(Rule rule) {
        return rule.what().stream().anyMatch(NoticeKind::isClaim);
    }

    private static boolean isSame(Rule one, Rule other) {
        return one.what().equals(other.what())
                && one.lists().equals(other.lists())
                && one.portfolios().equals(other.portfolios())
                && one.parties().equals(other.parties())
                && one.minScore() == other.minScore()
                && one.when().equals(other.when());
    }

    /** Channels by which nobody is told. */
    void unused(Block top, Set<String> named) {
        Set<Channel> used =
                rules.keySet().stream().flatMap(rule -> rule.to().stream()).collect(Collectors.toSet());
        for (String name : named) {
            Channel channel = channels.get(name);
            if (channel != null
                    && !used.contains(channel)
                    && !(channel instanceof Channel.Queue)
                    && !(channel instanceof Channel.Stdout)) {
                faults.remark(top.keyAt("channels"), "no rule tells anything by channel '" + name + "'");
            }
        }
    }
}
