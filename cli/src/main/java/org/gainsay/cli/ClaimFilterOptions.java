package org.gainsay.cli;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.desk.ClaimQuestion;
import org.gainsay.desk.HomeClaims;
import org.gainsay.model.Claim;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which claims are wanted: the filters of every command that shows claims. They join with <em>and</em>. */
final class ClaimFilterOptions {
    @Option(
            names = "--about",
            paramLabel = "NAME",
            description = "Only where NAME fills a role or speaks: a name, a state's code, or a party's id.")
    private @Nullable String about;

    @Option(
            names = "--between",
            arity = "2",
            paramLabel = "NAME",
            description = "Only where both fill a role, in either direction.")
    private List<String> between = List.of();

    @Option(
            names = "--type",
            paramLabel = "T",
            description =
                    "Only this type, such as arms_transfer, sanction or attack; meeting and cooperation are shown "
                            + "only so.")
    private @Nullable String type;

    @Option(
            names = "--standing",
            paramLabel = "S",
            description = "Only reported, alleged, confirmed, acknowledged, denied or contested.")
    private @Nullable String standing;

    @Option(names = "--since", paramLabel = "D", description = "Only with an article published on or after this day.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "D", description = "Only with an article published on or before it.")
    private @Nullable String until;

    /**
     * The claims that are wanted, in their order. Where there are none, because nobody is called so, that is said on standard error.
     *
     * @throws InputException as {@link #filter}
     */
    List<Claim> of(HomeClaims all, Console console) {
        ClaimFilter filter = filter();
        List<Claim> wanted = all.wanted(filter);
        if (wanted.isEmpty()) {
            Stream.concat(Stream.ofNullable(filter.about()), filter.between().stream())
                    .forEach(name -> NearestNames.sayIfUnknown(name, all, console));
        }
        return wanted;
    }

    /** @throws InputException where a type, a standing or a day is none */
    ClaimFilter filter() {
        return new ClaimQuestion(about, between, type, standing, since, until).filter("--");
    }
}
