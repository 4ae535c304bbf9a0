package org.gainsay.watch.telling;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.KnownListings;
import org.gainsay.desk.ListChoice;
import org.gainsay.desk.ListIndex;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.update.PublishedLists;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.watch.customers.Watching;
import org.gainsay.web.Hosts;
import org.jspecify.annotations.Nullable;

/** Telling by what lies in a home, for whoever has nothing else open. */
public final class HomeTelling {
    private HomeTelling() {}

    /**
     * Of a home that is open; lists and claims are opened when something asks for them.
     *
     * @param lines where what goes to standard output is printed; null where it is not told here
     */
    public static Telling of(Home home, InstantSource clock, @Nullable PrintStream lines) {
        return of(home, clock, () -> HomeClaims.of(home, line -> {}), () -> listings(home.folder()), Set::of, lines);
    }

    /**
     * Of a home whose claims and lists somebody holds open.
     *
     * @param claims as they are then; closed here
     * @param listings entries of the lists that answer
     * @param lists names of these, of which the home need not know
     */
    public static Telling of(
            Home home,
            InstantSource clock,
            Supplier<HomeClaims> claims,
            Supplier<Function<EntryKey, Optional<Listing>>> listings,
            Supplier<Set<String>> lists,
            @Nullable PrintStream lines) {
        return new Telling(
                home,
                clock,
                new Telling.Surroundings(
                        claims,
                        listings,
                        portfolio -> customers(home, clock, portfolio),
                        () -> surroundings(home, lists.get()),
                        Environment.SYSTEM,
                        Hosts.any(),
                        lines));
    }

    /**
     * What there is in a home that rules can name.
     *
     * @param lists names of further ones, of which the home does not know
     */
    public static RulesFile.Surroundings surroundings(Home home, Set<String> lists) {
        Set<String> all = lists(home.folder());
        all.addAll(lists);
        return new RulesFile.Surroundings(all, portfolios(home), Environment.SYSTEM);
    }

    private static Set<String> lists(Path folder) {
        Set<String> names = new TreeSet<>(Set.of(BuiltinSnapshot.SOURCE));
        PublishedLists.official().withSettings(folder).all().forEach(list -> names.add(list.source()));
        InstalledLists.of(folder).all().forEach(list -> names.add(list.source()));
        return names;
    }

    private static Set<String> portfolios(Home home) {
        return new TreeSet<>(new Watching(home, Ledger.LOCAL).portfolios());
    }

    /** None where a file is erased. */
    private static Stream<String> customers(Home home, InstantSource clock, String portfolio) {
        if (!portfolios(home).contains(portfolio)) {
            return Stream.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return new Watching(home, Ledger.LOCAL).names(portfolio, today);
        } catch (InputException erased) {
            return Stream.empty();
        }
    }

    private static Function<EntryKey, Optional<Listing>> listings(Path folder) {
        return KnownListings.of(ListIndex.of(ListChoice.of(List.of(), folder), false, folder, line -> {})
                .index())::find;
    }
}
