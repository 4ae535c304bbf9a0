package org.gainsay.read.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;
import org.gainsay.read.statements.Draft;

/** Where the clause of a trigger means the speaker without naming him: "denied supplying", "that it had delivered", "our army". */
final class SpeakerInClause {
    private static final Set<String> OWN = Set.of("its", "our", "their", "his");
    private static final Set<String> WHOSE_CLIENT = Set.of("my", "our", "her", "his", "their");
    private static final Set<String> CLIENTS = Set.of("client", "clients");
    private static final Set<String> ADMITS = Grammar.words(
            "admit admits admitted admitting concede concedes conceded conceding acknowledge acknowledges acknowledged own owns owned");
    private static final Set<String> ARMED = Set.of("army", "navy", "military", "force", "forces", "troops");
    private static final Set<String> SELF = Grammar.words(
            "country government state nation ministry military army navy forces troops units soldiers pilots gunners company firm side");

    private final Sentence sentence;
    private final Scope scope;
    private final int verb;
    private final int opener;

    /**
     * Looks at one clause.
     *
     * @param verb index of the trigger's first word
     * @param opener index of the word that opens the clause
     */
    SpeakerInClause(Sentence sentence, Scope scope, int verb, int opener) {
        this.sentence = sentence;
        this.scope = scope;
        this.verb = verb;
        this.opener = opener;
    }

    /** The speaker, where what acts is "ours" or, reported, "its". */
    List<Argument> owner(int first) {
        boolean own = OWN.contains(sentence.form(first - 1)) || OWN.contains(sentence.form(first - 2));
        return own && scope.speaker() != null && scope.draft() != null ? List.of(scope.speaker()) : List.of();
    }

    /** The speaker, where the clause has no subject of its own: "denied supplying", "that it had delivered", "we". */
    List<Argument> subject() {
        Draft draft = scope.draft();
        if (draft == null || scope.speaker() == null || draft.form() == Form.NARRATION) {
            return List.of();
        }
        boolean accused = draft.stance() == Stance.DENIES && Grammar.PRONOUNS.contains(sentence.form(opener + 1));
        if (opener > scope.from() && !accused) {
            return List.of();
        }
        if (afterHaving(draft)) {
            return List.of(scope.speaker());
        }
        boolean pronoun = false;
        for (int word = Math.max(scope.from(), opener); word < verb; word++) {
            String form = sentence.form(word);
            boolean self = isSelf(word, scope.speaker());
            pronoun |= Grammar.PRONOUNS.contains(form) || self;
            boolean light = Grammar.AUXILIARIES.contains(form)
                    || Grammar.HAVE.contains(form)
                    || Grammar.BE.contains(form)
                    || Grammar.PRONOUNS.contains(form)
                    || form.equals("\"")
                    || form.equals("that")
                    || self
                    || isSelf(word + 1, scope.speaker())
                    || isSelf(word + 2, scope.speaker());
            if (!light) {
                return List.of();
            }
        }
        boolean reaction = draft.stance() == Stance.DENIES || draft.stance() == Stance.CONFIRMS;
        boolean afterCue = draft.cue().stream()
                .anyMatch(cue -> cue.end() <= draft.content().getFirst().start());
        return pronoun || (reaction && afterCue) ? List.of(scope.speaker()) : List.of();
    }

    /** "Our armed forces", "its army", of a state "the country", and of one that admits it "the air force": the speaker's side. */
    private boolean isSelf(int word, Argument speaker) {
        String before = sentence.form(word - 1);
        boolean own = OWN.contains(before) || (before.equals("armed") && OWN.contains(sentence.form(word - 2)));
        String whole = speaker.kind() == Argument.Kind.COUNTRY ? "country" : "company";
        boolean armed = ARMED.contains(sentence.form(word))
                && (before.equals("the")
                        || (before.equals("air") && sentence.form(word - 2).equals("the")));
        if (armed && speaker.kind() == Argument.Kind.COUNTRY && admitter().isPresent()) {
            return true;
        }
        if (isClient(sentence, word)) {
            return true;
        }
        return own
                ? SELF.contains(sentence.form(word))
                : before.equals("the") && sentence.form(word).equals(whole);
    }

    /** "My client", of whoever speaks for one. */
    static boolean isClient(Sentence sentence, int word) {
        return CLIENTS.contains(sentence.form(word)) && WHOSE_CLIENT.contains(sentence.form(word - 1));
    }

    /** "Denied, through its lawyer, having sold": what precedes is an aside. */
    private boolean afterHaving(Draft draft) {
        boolean reaction = draft.stance() == Stance.DENIES || draft.stance() == Stance.CONFIRMS;
        int having = verb - 1;
        while (having >= scope.from()
                && (Grammar.AUXILIARIES.contains(sentence.form(having))
                        || sentence.form(having).equals("been"))) {
            having--;
        }
        return reaction
                && having >= scope.from()
                && sentence.form(having).equals("having")
                && (having == scope.from() || sentence.form(having - 1).equals(","));
    }

    /** The party that announces, for a noun in its announcement. */
    Optional<Argument> announcer() {
        boolean announces = scope.draft() != null && scope.draft().stance() == Stance.ANNOUNCES;
        return announces ? Optional.ofNullable(scope.speaker()) : Optional.empty();
    }

    /** The party that denies a deed which its statement names by a noun: "denied any sale of shells to Chad". */
    Optional<Argument> denier() {
        boolean denies = scope.draft() != null && scope.draft().stance() == Stance.DENIES;
        boolean any = sentence.form(scope.from()).equals("any")
                || (sentence.form(scope.from()).equals("having")
                        && sentence.form(scope.from() + 2).equals("any"));
        return denies && any ? Optional.ofNullable(scope.speaker()) : Optional.empty();
    }

    /** The party that admits a deed which its statement names by a noun: "has admitted the purchase of launchers". */
    Optional<Argument> admitter() {
        Draft draft = scope.draft();
        boolean admits = draft != null
                && draft.cue().stream()
                        .anyMatch(cue -> sentence.words().stream()
                                .anyMatch(word -> cue.contains(word.range()) && ADMITS.contains(word.form())));
        return admits ? Optional.ofNullable(scope.speaker()) : Optional.empty();
    }
}
