package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainsay.model.Basis;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.ClaimStatus;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.StatementReference;
import org.jspecify.annotations.Nullable;

/** Writes bundles as claims: every value with who gives it, every mention, the articles, and the id. */
final class ClaimWriter {
    private final Articles articles;
    private final Positions positions;

    ClaimWriter(Articles articles, Positions positions) {
        this.articles = articles;
        this.positions = positions;
    }

    /** In order of the first report, then of the id; each is written when it is asked for. */
    Stream<Claim> claims(List<Bundle> bundles) {
        Map<String, List<Draft>> byFirstMention = new TreeMap<>();
        for (Bundle bundle : bundles) {
            Draft draft = draft(bundle);
            byFirstMention
                    .computeIfAbsent(draft.first(), first -> new ArrayList<>())
                    .add(draft);
        }
        List<Named> named = new ArrayList<>();
        byFirstMention.forEach((first, drafts) -> {
            drafts.sort(Comparator.comparing((Draft draft) -> Claims.isBackground(draft.type()))
                    .thenComparing(draft -> draft.type().label())
                    .thenComparing(Draft::label)
                    .thenComparing(draft -> draft.mentions().toString()));
            for (int number = 1; number <= drafts.size(); number++) {
                String id = ClaimIds.of(number == 1 ? first : first + ":" + number);
                Draft draft = drafts.get(number - 1);
                named.add(new Named(id, published(draft.mentions().getFirst().article()), draft));
            }
        });
        named.sort(Comparator.comparing(Named::firstReported, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                .thenComparing(Named::id));
        return named.stream().map(one -> claim(one.draft(), one.id()));
    }

    private record Named(String id, @Nullable String firstReported, Draft draft) {}

    /** A claim without its id. */
    private record Draft(Bundle bundle, EventType type, String label, List<ClaimMention> mentions) {
        String first() {
            return ClaimIds.place(mentions.getFirst());
        }
    }

    private Draft draft(Bundle bundle) {
        return new Draft(bundle, bundle.type(), Labels.of(bundle), mentions(bundle));
    }

    private List<ClaimMention> mentions(Bundle bundle) {
        Set<ClaimMention> mentions = new LinkedHashSet<>();
        bundle.pieces().stream().flatMap(Piece::heard).forEach(heard -> {
            for (Span span : heard.statement().content()) {
                mentions.add(new ClaimMention(
                        heard.article(),
                        heard.statement().id(),
                        heard.statement().stance(),
                        span));
            }
        });
        return mentions.stream()
                .sorted(Comparator.comparingInt((ClaimMention mention) -> articles.place(mention.article()))
                        .thenComparingInt(mention -> mention.span().start())
                        .thenComparingInt(mention -> mention.span().end())
                        .thenComparing(ClaimMention::statement))
                .toList();
    }

    private Claim claim(Draft draft, String id) {
        Bundle bundle = draft.bundle();
        Positions.Result result = positions.of(bundle);
        List<String> ids =
                draft.mentions().stream().map(ClaimMention::article).distinct().toList();
        return new Claim(
                id,
                draft.type(),
                draft.label(),
                statuses(bundle),
                roles(bundle),
                result.standing(),
                result.asserted(),
                result.confirmed(),
                result.denied(),
                result.acknowledged(),
                draft.mentions(),
                ids,
                (int) ids.stream().map(articles::source).distinct().count(),
                reprints(ids),
                published(ids.getFirst()),
                published(ids.getLast()),
                bundle.joined());
    }

    private @Nullable String published(String article) {
        return articles.published(article);
    }

    private List<List<String>> reprints(List<String> ids) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        ids.forEach(article -> groups.computeIfAbsent(articles.original(article), original -> new ArrayList<>())
                .add(article));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private List<ClaimStatus> statuses(Bundle bundle) {
        Map<EventStatus, Givers> statuses = new EnumMap<>(EventStatus.class);
        for (Piece piece : bundle.pieces()) {
            if (piece.status() != null) {
                statuses.computeIfAbsent(piece.status(), status -> new Givers()).add(piece, false);
            }
        }
        List<ClaimStatus> versions = new ArrayList<>();
        statuses.forEach((status, givers) ->
                versions.add(new ClaimStatus(status, inOrder(givers.given), inOrder(givers.denied))));
        return versions;
    }

    /** Who gives a value, and who denies it. */
    private static final class Givers {
        private final Set<StatementReference> given = new LinkedHashSet<>();
        private final Set<StatementReference> denied = new LinkedHashSet<>();

        /** @param number whether the value says how many */
        void add(Piece piece, boolean number) {
            piece.heard().forEach(heard -> (denies(heard, piece, number) ? denied : given).add(heard.reference()));
        }

        private static boolean denies(Heard heard, Piece piece, boolean number) {
            return heard.statement().stance() == Stance.DENIES
                    ? number || !Reserve.isOfANumber(heard.statement())
                    : Negation.isOf(heard, piece.event());
        }
    }

    private List<StatementReference> inOrder(Set<StatementReference> references) {
        return references.stream()
                .sorted(Comparator.comparingInt((StatementReference reference) -> articles.place(reference.article()))
                        .thenComparingInt(reference -> Heard.number(reference.statement()))
                        .thenComparing(StatementReference::statement))
                .toList();
    }

    private Map<Role, List<ClaimFiller>> roles(Bundle bundle) {
        Map<Role, List<ClaimFiller>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Map<String, Value> values = new LinkedHashMap<>();
            for (Piece piece : bundle.pieces()) {
                piece.cells(role)
                        .forEach(cell -> values.computeIfAbsent(key(cell), key -> new Value(cell))
                                .add(cell, piece));
            }
            if (values.values().stream().anyMatch(Value::isParty)) {
                values.values().removeIf(Value::saysNothing);
            }
            if (!values.isEmpty()) {
                roles.put(role, values.values().stream().map(this::filler).toList());
            }
        }
        return roles;
    }

    /** What is equal: one party, or the same words but for articles, case and number. */
    private static String key(Cell cell) {
        if (cell.actor() != null) {
            return "party " + cell.actor().party().value();
        }
        List<String> words = Words.telling(cell.text());
        return words.isEmpty() ? cell.text() : String.join(" ", words);
    }

    /** One value with its givers: those whose own words hold it; where none do, those who tell of the event around it. */
    private static final class Value {
        private final Cell first;
        private final Givers own = new Givers();
        private final Givers around = new Givers();
        private boolean stated;

        Value(Cell first) {
            this.first = first;
        }

        boolean isParty() {
            return first.actor() != null;
        }

        boolean saysNothing() {
            return first.actor() == null && Targets.isAny(first.text());
        }

        void add(Cell cell, Piece piece) {
            (cell.own() ? own : around).add(piece, cell.role() == Role.QUANTITY);
            stated |= cell.basis() == Basis.STATED;
        }
    }

    private ClaimFiller filler(Value value) {
        boolean owned = !value.own.given.isEmpty() || !value.own.denied.isEmpty();
        Givers givers = owned ? value.own : value.around;
        Actor actor = value.first.actor();
        return new ClaimFiller(
                actor == null ? value.first.text() : actor.party().value(),
                actor == null ? null : actor.party().name(),
                actor == null ? null : actor.party().country(),
                value.stated ? Basis.STATED : Basis.INFERRED,
                inOrder(givers.given),
                inOrder(givers.denied));
    }
}
