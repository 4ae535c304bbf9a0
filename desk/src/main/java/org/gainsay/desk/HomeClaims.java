package org.gainsay.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.claims.Decision;
import org.gainsay.claims.dossier.Dossier;
import org.gainsay.claims.dossier.Subject;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.kept.KeptArticle;
import org.gainsay.claims.kept.KeptClaims;
import org.gainsay.claims.kept.Revision;
import org.gainsay.claims.leads.UnnamedTarget;
import org.gainsay.claims.timeline.Moment;
import org.gainsay.claims.timeline.Timeline;
import org.gainsay.desk.corrections.Corrections;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.ledger.Home;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.EventType;
import org.gainsay.model.Header;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.Reading;
import org.gainsay.read.links.PlaceAtlas;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;

/** The claims of a home as it is now, and the articles that tell them. Thread-safe; usable while the home is open. */
public final class HomeClaims implements AutoCloseable {
    /** From so many articles on computing them takes long enough to say so. */
    private static final int MANY = 2_000;

    /** Readings that are remembered: what asks for one mostly asks for it again. */
    private static final int READINGS = 64;

    private final Home home;
    private final KeptClaims claims;
    private final Corrections corrections;
    private final Map<String, Reading> readings = new LinkedHashMap<>(READINGS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > READINGS;
        }
    };

    private HomeClaims(Home home, KeptClaims claims, Corrections corrections) {
        this.home = home;
        this.claims = claims;
        this.corrections = corrections;
    }

    /** All of them; says which decisions of people no longer fit, and that it will take a while where it does. */
    public static HomeClaims of(Home home, Consumer<String> say) {
        return of(home, HomeDocket.of(home), say);
    }

    /** All of them, by a docket of the home that is held open. */
    static HomeClaims of(Home home, HomeDocket docket, Consumer<String> say) {
        List<Decision> decisions = DecisionBody.in(docket);
        HomeClaims claims = of(home, docket, decisions, say);
        for (int place : claims.claims.unfitting()) {
            say.accept(decisions.get(place).name()
                    + " about claims no longer fits: an article that it speaks of is gone or "
                    + "reads differently now; look at it with gainsay ledger list --type decision");
        }
        return claims;
    }

    /** As they would be with one more decision, which is not kept by that. */
    static HomeClaims with(Home home, Decision decision, Consumer<String> say) {
        HomeDocket docket = HomeDocket.of(home);
        List<Decision> decisions = new ArrayList<>(DecisionBody.in(docket));
        decisions.add(decision);
        return of(home, docket, decisions, say);
    }

    private static HomeClaims of(Home home, HomeDocket docket, List<Decision> decisions, Consumer<String> say) {
        Corrections corrections = Corrections.of(docket);
        Revision revision = new Revision(corrections.state(), corrections::corrected);
        KeptClaims claims = KeptClaims.of(home, decisions, revision, articles -> {
            if (articles > MANY) {
                say.accept("putting together what " + articles + " articles tell, since something has changed ...");
            }
        });
        return new HomeClaims(home, claims, corrections);
    }

    /** What people have corrected in its readings. */
    public Corrections corrections() {
        return corrections;
    }

    /** All claims in their order, meetings and cooperation too; close the stream. */
    public Stream<Claim> all() {
        return claims.all();
    }

    /** How many claims there are, meetings and cooperation included. */
    public int size() {
        return claims.size();
    }

    /** The claims that are wanted, in their order. */
    public List<Claim> wanted(ClaimFilter filter) {
        return claims.wanted(filter);
    }

    /** The claim with that id, else those with a mention whose id it is. */
    public List<Claim> find(String id) {
        return claims.find(id);
    }

    /** The claims whose ids begin so, in their order. */
    public List<Claim> beginning(String id) {
        return claims.beginning(id);
    }

    /** The claims that share a mention with some claims of the home in another state. */
    List<Claim> sharing(Collection<Claim> others) {
        return claims.sharing(others);
    }

    /** What the home holds on somebody. */
    public Dossier dossier(Subject subject) {
        return Dossier.on(
                subject,
                claims.of(subject.lookups()),
                claims.naming(subject.lookups(), subject::isMeantBy),
                claims::article);
    }

    /** Who is named in articles, each as often as articles tell something else of it. */
    public List<Entity> named() {
        return claims.named();
    }

    /** The articles in order of their ids; close the stream. */
    public Stream<KeptArticle> articles() {
        return claims.articles();
    }

    /**
     * An article by its id.
     *
     * @throws InputException where the home has none of that id
     */
    public Header article(String id) {
        return claims.article(id);
    }

    /** The ISO date on which an article was published; null where that is not known. */
    public @Nullable String published(String article) {
        return claims.published(article);
    }

    /**
     * What was read from an article, with what people have corrected in it.
     *
     * @throws InputException where the home has none of that id
     */
    public synchronized Reading reading(String article) {
        return readings.computeIfAbsent(
                article,
                id -> corrections
                        .corrected(home.shelf()
                                .reading(home.shelf()
                                        .find(id)
                                        .orElseThrow(() -> new InputException("no article '" + id + "' in this home"))))
                        .reading());
    }

    /**
     * Articles, claims and listings by day: the articles that tell of a wanted claim, and all where nothing in particular is wanted.
     *
     * @param wanted the claims that pass the filter
     * @param listing an entry of the lists that are looked at
     */
    public List<Moment> timeline(
            ClaimFilter filter, List<Claim> wanted, Function<EntryKey, Optional<Listing>> listing) {
        List<Header> telling;
        if (filter.equals(ClaimFilter.NONE)) {
            try (Stream<KeptArticle> all = articles()) {
                telling = all.map(KeptArticle::header).toList();
            }
        } else {
            telling = wanted.stream()
                    .flatMap(claim -> claim.articles().stream())
                    .distinct()
                    .map(this::article)
                    .toList();
        }
        return Timeline.of(wanted, telling, listing, filter);
    }

    /** The targets of sanctions that no text names. */
    public List<UnnamedTarget> unnamedTargets() {
        ClaimFilter sanctions = new ClaimFilter(null, List.of(), EventType.SANCTION, null, null, null);
        return UnnamedTarget.of(wanted(sanctions), this::reading);
    }

    /** Where some claims are said to have happened, as far as their articles link a place. */
    public List<ToldPlace> places(List<Claim> wanted) {
        return ToldPlace.of(wanted, this::reading, new PlaceAtlas());
    }

    @Override
    public void close() {
        claims.close();
    }
}
