package org.gainsay.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Basis;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.ClaimStatus;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Party;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.gainsay.model.StatementReference;
import org.gainsay.model.Voice;
import org.jspecify.annotations.Nullable;

/** A claim put together by hand, for tests of what is made of claims. */
public final class MadeClaim {
    private final String id;
    private final EventType type;
    private final String label;
    private Standing standing = Standing.REPORTED;
    private final List<ClaimStatus> status = new ArrayList<>();
    private final Map<Role, List<ClaimFiller>> roles = new EnumMap<>(Role.class);
    private final List<Voice> asserted = new ArrayList<>();
    private final List<Voice> confirmed = new ArrayList<>();
    private final List<Voice> denied = new ArrayList<>();
    private final List<Voice> acknowledged = new ArrayList<>();
    private final List<ClaimMention> mentions = new ArrayList<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private @Nullable String first;
    private @Nullable String last;

    private MadeClaim(String id, EventType type, String label) {
        this.id = id;
        this.type = type;
        this.label = label;
    }

    public static MadeClaim of(String id, EventType type, String label) {
        return new MadeClaim(id, type, label);
    }

    /** A state by its code and name. */
    public static Party state(String code, String name) {
        return new Party(code, name, code.toLowerCase(Locale.ROOT));
    }

    /** Somebody who is on no list. */
    public static Party party(String name) {
        return new Party(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, null);
    }

    /** A statement, written {@code article#statement}. */
    public static StatementReference reference(String written) {
        int hash = written.indexOf('#');
        return new StatementReference(written.substring(0, hash), written.substring(hash + 1));
    }

    private static List<StatementReference> references(String... written) {
        return List.of(written).stream().map(MadeClaim::reference).toList();
    }

    public MadeClaim standing(Standing now) {
        standing = now;
        return this;
    }

    public MadeClaim reported(String from, String until) {
        first = from;
        last = until;
        return this;
    }

    public MadeClaim in(String... ids) {
        articles.addAll(List.of(ids));
        return this;
    }

    public MadeClaim party(Role role, Party party, String... given) {
        return filler(
                role,
                new ClaimFiller(
                        party.value(), party.name(), party.country(), Basis.STATED, references(given), List.of()));
    }

    public MadeClaim text(Role role, String value, String... given) {
        return filler(role, new ClaimFiller(value, null, null, Basis.STATED, references(given), List.of()));
    }

    public MadeClaim filler(Role role, ClaimFiller filler) {
        roles.computeIfAbsent(role, any -> new ArrayList<>()).add(filler);
        return this;
    }

    public MadeClaim status(EventStatus value, String... given) {
        status.add(new ClaimStatus(value, references(given), List.of()));
        return this;
    }

    /** One who affirms, confirms or denies, by the stance. */
    public MadeClaim voice(String reference, Stance stance, Party speaker, Party side) {
        return voice(reference, stance, speaker, side, false);
    }

    public MadeClaim voice(String reference, Stance stance, Party speaker, Party side, boolean superseded) {
        StatementReference where = reference(reference);
        Span span = new Span(0, 4, "that");
        Voice voice = new Voice(
                speaker,
                side,
                side.equals(speaker) ? null : side,
                stance,
                where.article(),
                where.statement(),
                List.of(span),
                null,
                superseded,
                List.of());
        (switch (stance) {
                    case CONFIRMS -> confirmed;
                    case DENIES -> denied;
                    default -> asserted;
                })
                .add(voice);
        mentions.add(new ClaimMention(where.article(), where.statement(), stance, span));
        articles.add(where.article());
        return this;
    }

    /** The last one who affirmed speaks for a doer. */
    public MadeClaim acknowledged() {
        acknowledged.add(confirmed.isEmpty() ? asserted.getLast() : confirmed.getLast());
        return this;
    }

    public MadeClaim mention(String reference, Stance stance, Span span) {
        StatementReference where = reference(reference);
        mentions.add(new ClaimMention(where.article(), where.statement(), stance, span));
        articles.add(where.article());
        return this;
    }

    public Claim make() {
        return new Claim(
                id,
                type,
                label,
                status,
                roles,
                standing,
                asserted,
                confirmed,
                denied,
                acknowledged,
                mentions,
                List.copyOf(articles),
                articles.size(),
                List.of(),
                first,
                last,
                List.of());
    }
}
