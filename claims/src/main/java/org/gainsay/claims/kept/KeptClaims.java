package org.gainsay.claims.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gainsay.claims.ClaimIds;
import org.gainsay.claims.Claims;
import org.gainsay.claims.Decision;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.filter.Lookup;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.ledger.Home;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.Header;
import org.gainsay.model.InputException;
import org.gainsay.model.Publication;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a home, kept in its cache together with indexes over parties, mentions and articles. They are those of one state of the
 * home: of its articles, of people's decisions and of the program; in any other state they are computed anew, which gives the same bytes.
 * Thread-safe; close it when done.
 */
public final class KeptClaims implements AutoCloseable {
    private static final int STATE_DIGITS = 16;

    private final ClaimFile file;

    private KeptClaims(ClaimFile file) {
        this.file = file;
    }

    /**
     * The claims of a home as it is now.
     *
     * @param decisions of people, in the order in which they were made
     * @param computing told the number of articles before all is computed anew, which takes about a second for a thousand
     */
    public static KeptClaims of(Home home, List<Decision> decisions, IntConsumer computing) {
        return of(home, decisions, Revision.NONE, computing);
    }

    /**
     * The claims of a home as it is now, after what was put right in its articles.
     *
     * @param decisions as in {@link #of(Home, List, IntConsumer)}
     * @param computing likewise
     */
    public static KeptClaims of(Home home, List<Decision> decisions, Revision revision, IntConsumer computing) {
        ClaimFolder folder = new ClaimFolder(home.cache().resolve("claims"));
        String state = state(home, decisions, revision);
        return new KeptClaims(folder.find(state)
                .orElseGet(() -> folder.write(state, writer -> {
                    Map<String, Publication> publications = new LinkedHashMap<>();
                    try (Stream<Publication> all = home.shelf().publications()) {
                        all.map(revision.of()).forEach(publication -> publications.put(publication.id(), publication));
                    }
                    computing.accept(publications.size());
                    publications.values().forEach(writer::add);
                    Claims.unfitting(publications.values(), decisions)
                            .forEach(decision -> writer.addUnfitting(decisions.indexOf(decision)));
                    try (Stream<Claim> claims = Claims.stream(
                            publications.values(), home.copies(new CopiedText()).all(), decisions)) {
                        claims.forEach(writer::add);
                    }
                })));
    }

    /** What the claims are made of, in short. */
    private static String state(Home home, List<Decision> decisions, Revision revision) {
        String corrected = revision.state().isEmpty() ? "" : "\n" + revision.state();
        String made = Claims.VERSION + "\n" + home.shelf().state() + "\n" + decisions + corrected;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, STATE_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All claims in their order, meetings and cooperation too; read in pages, so that a home of any size can be walked. */
    public Stream<Claim> all() {
        return file.all();
    }

    /** How many there are. */
    public int size() {
        return file.size();
    }

    /** The claims that are wanted, in their order. */
    public List<Claim> wanted(ClaimFilter filter) {
        return file.claims(filter)
                .filter(claim -> filter.wants(claim, this::published))
                .toList();
    }

    /** The claims in which one of those may play a part or speak, in their order; some may have only a similar name. */
    public List<Claim> of(Collection<Lookup> parties) {
        return file.claims(parties).toList();
    }

    /** The claim with that id, else those with a mention whose id it is. */
    public List<Claim> find(String id) {
        return ClaimIds.find(file.claims(id), id);
    }

    /** The claims whose ids begin so, in their order. */
    public List<Claim> beginning(String id) {
        return file.beginning(id);
    }

    /** The claims that share a mention with some claims of the home in another state. */
    public List<Claim> sharing(Collection<Claim> others) {
        Map<String, Claim> sharing = new LinkedHashMap<>();
        others.stream()
                .flatMap(claim -> ClaimIds.of(claim).stream())
                .flatMap(id -> file.claims(id).stream())
                .forEach(claim -> sharing.putIfAbsent(claim.id(), claim));
        return List.copyOf(sharing.values());
    }

    /** The articles in order of their ids. */
    public Stream<KeptArticle> articles() {
        return file.articles();
    }

    /**
     * An article by its id.
     *
     * @throws InputException where the home has none of that id
     */
    public Header article(String id) {
        return file.article(id)
                .orElseThrow(() -> new InputException("no article '" + id + "' in this home"))
                .header();
    }

    /** The ISO date on which an article was published; null where that is not known. */
    public @Nullable String published(String article) {
        return article(article).metadata().published();
    }

    /**
     * The articles that name a party, in order of their ids.
     *
     * @param parties how it is found
     * @param isMeant whether one that was found so is meant
     */
    public List<Header> naming(Collection<Lookup> parties, Predicate<Entity> isMeant) {
        return file.naming(parties, isMeant).stream()
                .map(file::article)
                .flatMap(Optional::stream)
                .map(KeptArticle::header)
                .toList();
    }

    /** Who is named in articles, each as often as articles tell something else of it. */
    public List<Entity> named() {
        return file.named();
    }

    /** Places in the list of decisions of those of which a mention is no longer found. */
    public List<Integer> unfitting() {
        return file.unfitting();
    }

    @Override
    public void close() {
        file.close();
    }
}
