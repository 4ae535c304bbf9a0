package org.gainsay.read.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What somebody is punished for or charged with: "imposed sanctions on Acme for supplying", "accused Acme of having sold". Who did that
 * is the one who is punished or charged, never the one who punishes or charges.
 */
final class Charges {
    private static final Set<String> CHARGING = Grammar.words("""
            sanction sanctions sanctioned sanctioning blacklist blacklists blacklisted blacklisting designate designates designated
            designating designation accuse accuses accused accusing fine fines fined fining charge charges charged charging penalty
            penalties penalise penalised penalising penalize penalized penalizing punish punishes punished punishing indict indicts
            indicted indicting blame blames blamed blaming condemn condemns condemned condemning criticise criticised criticising
            criticize criticized criticizing suspect suspects suspected suspecting convict convicted convicting prosecute prosecuted
            prosecuting""");
    private static final Set<String> BEFORE_DEED = Set.of("for", "of", "with", "over");
    private static final Set<String> BEFORE_CHARGED = Set.of("", "on", "upon", "against");
    /** "Denied charges of", "faces sanctions for": there the subject is the one who is charged. */
    private static final Set<String> SUFFERED = Grammar.words("""
            deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refuted face
            faces faced facing risk risks risked risking under draw drew incur incurred escape escaped avoid avoided""");

    private static final int FARTHEST_SUFFERED = 3;

    /**
     * A charge.
     *
     * @param word index of the word that charges
     * @param deed index of the preposition before what is charged
     */
    record Charge(int word, int deed) {}

    private Charges() {}

    /** The charge under which a participle stands, unless its clause has the one charged for its subject: "was fined for supplying". */
    static Optional<Charge> over(Sentence sentence, int participle) {
        boolean deed = sentence.form(participle).endsWith("ing") || followsHaving(sentence, participle);
        return deed ? before(sentence, participle).filter(charge -> !isSuffered(sentence, charge)) : Optional.empty();
    }

    /** The charge before a noun that tells what is charged: "sanctions over its deliveries". */
    static Optional<Charge> before(Sentence sentence, int place) {
        int deed = -1;
        for (int word = place - 1; word >= 0 && !Grammar.opensClause(sentence.form(word)); word--) {
            if (deed > 0 && CHARGING.contains(sentence.form(word))) {
                return Optional.of(new Charge(word, deed));
            }
            if (deed < 0 && BEFORE_DEED.contains(sentence.form(word))) {
                deed = word;
            }
        }
        return Optional.empty();
    }

    /** Who is charged, as far as a party is named. */
    static List<Argument> charged(Sentence sentence, Charge charge) {
        List<Argument> between = sentence.arguments().stream()
                .filter(a -> a.first() > charge.word() && a.last() < charge.deed())
                .filter(a -> a.isActor() && !a.modifier() && BEFORE_CHARGED.contains(a.marker()))
                .toList();
        return between.stream()
                .filter(a -> a.group() == between.getFirst().group())
                .toList();
    }

    private static boolean isSuffered(Sentence sentence, Charge charge) {
        int word = lightBefore(sentence, charge.word());
        String next = sentence.form(charge.word() + 1);
        boolean participle = sentence.form(charge.word()).endsWith("ed");
        boolean reduced = participle && (charge.word() + 1 == charge.deed() || next.equals("by"));
        boolean passive = participle && Grammar.BE.contains(sentence.form(word));
        boolean suffered = IntStream.rangeClosed(charge.word() - FARTHEST_SUFFERED, charge.word() - 1)
                .anyMatch(before -> SUFFERED.contains(sentence.form(before)));
        return reduced || passive || (suffered && charged(sentence, charge).isEmpty());
    }

    private static boolean followsHaving(Sentence sentence, int verb) {
        return sentence.form(lightBefore(sentence, verb)).equals("having");
    }

    /** Index of the first word before another one that is no auxiliary and no adverb. */
    private static int lightBefore(Sentence sentence, int place) {
        int word = place - 1;
        while (Grammar.AUXILIARIES.contains(sentence.form(word))
                || sentence.form(word).endsWith("ly")) {
            word--;
        }
        return word;
    }
}
