package org.gainsay.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes a name apart: which words it has and what each of them is. Keeps nothing from one name to the next. */
final class NameParser {
    /** More words than any listed name has; work must stay bounded whatever comes in. */
    private static final int MOST_PARTS = 32;

    private static final Set<String> SON_OF = Set.of("bin", "ibn", "ben", "bn", "bint", "bent", "ould", "wuld");
    /** Particles that stand at the end: son and daughter in Turkic names, and articles whose name was put first. */
    private static final Set<String> AFTER_NAMES = Set.of("oglu", "ogly", "kyzy", "qizi", "al", "el", "bin", "ibn");

    private static final Set<String> SERVANT =
            Set.of("abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abdus", "abdu");

    /** Of the faith, in names such as Nur ad-Din that are written in one or in three. */
    private static final List<String> FAITH = List.of("eddine", "eddin", "uddin", "addin", "iddin");

    private static final List<String> PATRONYMIC_ENDINGS = List.of(
            "ovich", "evich", "ovych", "evych", "ovitch", "evitch", "ovic", "evic", "yich", "ovna", "evna", "ivna");

    private static final String PLANT = "zavod";

    private final Function<Token, Word> words;

    /** @param words where words come from: a caller that parses many names can hand in one that remembers them */
    NameParser(Function<Token, Word> words) {
        this.words = words;
    }

    /** A parser for single names. */
    static ParsedName parse(String name, boolean person) {
        return new NameParser(Word::of).read(name, person);
    }

    ParsedName read(String name, boolean person) {
        Reading reading = new Reading(person);
        String text = name;
        if (!Latin.isPlain(name) && !Latin.isLatin(name)) {
            List<LegalForms.Form> found = new ArrayList<>();
            text = LegalForms.without(name, found);
            found.forEach(form -> reading.forms.add(form.nature()));
        }
        List<Token> tokens = split(Tokens.of(person ? givenFirst(text) : text), person);
        int end = Math.min(tokens.size(), MOST_PARTS);
        for (int i = 0; i < end; ) {
            i += person ? reading.person(tokens, i) : reading.thing(tokens, i);
        }
        return reading.name();
    }

    /** {@code LAST, First} in the usual order. */
    private static String givenFirst(String name) {
        int comma = name.indexOf(',');
        boolean one = comma > 0 && name.indexOf(',', comma + 1) < 0;
        return one ? name.substring(comma + 1) + " " + name.substring(0, comma) : name;
    }

    /** Takes apart what is written in one although it is known as two: Abdulrahman, Alrawi, السيسي. */
    private static List<Token> split(List<Token> tokens, boolean person) {
        if (!person) {
            return spelledOut(tokens);
        }
        List<Token> split = new ArrayList<>(tokens.size() + 2);
        for (Token token : tokens) {
            String word = token.latin();
            if (isEndOfBare(token) && !split.isEmpty() && split.getLast().origin() == Origin.CONSONANTS) {
                split.add(new Token(split.removeLast().latin() + word, token.origin(), "", false));
                continue;
            }
            int cut = token.origin() == Origin.SYLLABLES
                            || !Lexicon.groups(Sound.of(word)).isEmpty()
                    ? 0
                    : cut(token);
            if (cut > 0) {
                split.add(new Token(word.substring(0, cut), token.origin(), "", false));
                split.add(new Token(word.substring(cut), token.origin(), "", token.dotted()));
            } else {
                split.add(token);
            }
        }
        return split;
    }

    /** NII as scientific research institute, Radiozavod as radio zavod: lists translate what others leave. */
    private static List<Token> spelledOut(List<Token> tokens) {
        List<Token> spelledOut = new ArrayList<>(tokens.size() + 2);
        for (Token token : tokens) {
            String word = token.latin();
            List<String> expansion = tokens.size() > 1 ? Lexicon.expansion(word) : List.of();
            if (isEndOfBare(token)
                    && !spelledOut.isEmpty()
                    && spelledOut.getLast().origin() == Origin.CONSONANTS) {
                spelledOut.add(new Token(spelledOut.removeLast().latin() + word, token.origin(), "", false));
            } else if (!expansion.isEmpty()) {
                expansion.forEach(part -> spelledOut.add(Token.of(part)));
            } else if (word.endsWith(PLANT) && word.length() > PLANT.length() + 2) {
                spelledOut.add(Token.of(word.substring(0, word.length() - PLANT.length())));
                spelledOut.add(Token.of(PLANT));
            } else {
                spelledOut.add(token);
            }
        }
        return spelledOut;
    }

    /** What Arabic and Persian write apart and Latin letters write together: نصر الله, خامنه ای. */
    private static boolean isEndOfBare(Token token) {
        return token.origin() == Origin.CONSONANTS
                && (token.latin().equals("allh") || token.latin().equals("ay"));
    }

    private static int cut(Token token) {
        String word = token.latin();
        if (word.length() >= 8 && SERVANT.contains(word.substring(0, 5))) {
            return 5;
        }
        if (token.origin() == Origin.ALPHABET) {
            for (String ending : FAITH) {
                if (word.endsWith(ending) && word.length() >= ending.length() + 3) {
                    return word.length() - ending.length();
                }
            }
        }
        boolean article = word.length() >= 5 && (word.startsWith("al") || word.startsWith("el"));
        boolean known = article && (token.origin() == Origin.CONSONANTS || Frequencies.of(word.substring(2)) > 0);
        return known ? 2 : 0;
    }

    /** One name while it is being read. */
    private final class Reading {
        private final boolean person;
        private final List<Part> parts = new ArrayList<>();
        private final EnumSet<LegalForms.Nature> forms = EnumSet.noneOf(LegalForms.Nature.class);
        private final Set<Integer> fathers = new HashSet<>();
        private boolean patronymic;
        private boolean afterSonOf;

        private Reading(boolean person) {
            this.person = person;
        }

        private ParsedName name() {
            if (person && parts.stream().allMatch(part -> part.kind().isLight())) {
                parts.replaceAll(Reading::named);
            }
            return new ParsedName(person, parts, forms, fathers);
        }

        /** Some are known by nothing but a title: The Bishop, El Ingeniero. */
        private static Part named(Part part) {
            return part.kind() == PartKind.TITLE
                    ? new Part(part.word(), PartKind.NAME, weight(part.word(), PartKind.NAME, true))
                    : part;
        }

        private int person(List<Token> tokens, int at) {
            Token token = tokens.get(at);
            String word = token.latin();
            if (SON_OF.contains(word) && token.origin() != Origin.SYLLABLES && at > 0 && at + 1 < tokens.size()) {
                add(token, PartKind.PARTICLE);
                afterSonOf = true;
            } else if (word.length() == 1 && token.origin() == Origin.ALPHABET) {
                add(token, Character.isDigit(word.charAt(0)) ? PartKind.NUMBER : PartKind.INITIAL);
            } else if (tokens.size() > 1 && Lexicon.isParticle(token, true) && !isFamily(tokens, at)) {
                add(token, PartKind.PARTICLE);
            } else if (tokens.size() > 1 && Lexicon.isTitle(token) && (at == 0 || isAlphabet(token))) {
                add(token, PartKind.TITLE);
            } else if (isInitials(token) && tokens.size() > 1) {
                word.chars().forEach(letter -> add(Token.of(Character.toString(letter)), PartKind.INITIAL));
            } else if (at > 1 && at == tokens.size() - 1 && isCompanyEnding(word)) {
                add(token, PartKind.FORM);
            } else if (at > 0 && tokens.size() > 2 && !patronymic && isPatronymic(word)) {
                patronymic = true;
                add(token, PartKind.PATRONYMIC);
            } else {
                add(token, PartKind.NAME);
            }
            return 1;
        }

        private int thing(List<Token> tokens, int at) {
            LegalForms.Form form = LegalForms.at(tokens, at);
            boolean wholeName = form.words().size() == tokens.size();
            if (!form.words().isEmpty() && !wholeName) {
                forms.add(form.nature());
                tokens.subList(at, at + form.words().size()).forEach(token -> add(token, PartKind.FORM));
                return form.words().size();
            }
            int dotted = at;
            while (dotted < tokens.size()
                    && tokens.get(dotted).dotted()
                    && tokens.get(dotted).latin().length() == 1) {
                dotted++;
            }
            if (dotted - at > 1) {
                StringBuilder joined = new StringBuilder();
                tokens.subList(at, dotted).forEach(token -> joined.append(token.latin()));
                List<String> expansion = Lexicon.expansion(joined.toString());
                expansion.forEach(word -> add(Token.of(word), kindOfThing(Token.of(word), tokens.size())));
                if (expansion.isEmpty()) {
                    add(Token.of(joined.toString()), PartKind.NAME);
                }
                return dotted - at;
            }
            Numbers.Found number = Numbers.at(tokens, at);
            if (number.tokens() > 0) {
                add(Token.of(number.digits()), PartKind.NUMBER);
                return number.tokens();
            }
            add(tokens.get(at), kindOfThing(tokens.get(at), tokens.size()));
            return 1;
        }

        private static PartKind kindOfThing(Token token, int tokens) {
            String word = token.latin();
            if (tokens > 1 && Lexicon.isParticle(token, false)) {
                return PartKind.PARTICLE;
            }
            if (Lexicon.PLACES.contains(word)) {
                return PartKind.PLACE;
            }
            return Lexicon.ACTIVITIES.contains(word) ? PartKind.ACTIVITY : PartKind.NAME;
        }

        private void add(Token token, PartKind kind) {
            Word word = words.apply(token);
            if (afterSonOf && !kind.isLight()) {
                fathers.add(parts.size());
                afterSonOf = false;
            }
            parts.add(new Part(word, kind, weight(word, kind, person)));
        }
    }

    /** What a word weighs as a part of this kind. */
    static double weight(Word word, PartKind kind, boolean person) {
        if (kind != PartKind.NAME) {
            return kind.weight;
        }
        int length = word.spelling().length();
        double[] shorter = person ? Calibration.SHORT_IN_PERSON : Calibration.SHORT_IN_THING;
        double byLength = length < shorter.length && word.origin() != Origin.SYLLABLES ? shorter[length] : 1;
        return byLength * Frequencies.rarity(word.spelling(), person);
    }

    /**
     * The first letters of a body's words; empty where there are not two, and where it may well be a person's name of which that was not said:
     * people are not known by their first letters.
     */
    static String acronym(List<Part> parts) {
        StringBuilder letters = new StringBuilder();
        int companies = 0;
        for (Part part : parts) {
            if (ParsedName.hasInitial(part)) {
                letters.append(part.word().spelling().charAt(0));
                companies += ParsedName.isCompany(part) ? 1 : 0;
            }
        }
        return letters.length() - companies >= 2 && !mayBePerson(parts) ? letters.toString() : "";
    }

    private static boolean mayBePerson(List<Part> parts) {
        return parts.stream().allMatch(part -> part.kind() == PartKind.NAME || part.kind() == PartKind.PARTICLE)
                && parts.stream()
                        .map(Part::word)
                        .anyMatch(
                                word -> word.origin() == Origin.SYLLABLES || Frequencies.isCommonName(word.spelling()));
    }

    /** A particle with nothing after it to join is a name: Rong Du, Minh Le. */
    private static boolean isFamily(List<Token> tokens, int at) {
        return at == tokens.size() - 1
                && tokens.get(at).origin() == Origin.ALPHABET
                && !AFTER_NAMES.contains(tokens.get(at).latin());
    }

    /** Sayyid, written s-y-d, is a title before a name, and Said within it. */
    private static boolean isAlphabet(Token token) {
        return token.origin() == Origin.ALPHABET;
    }

    /** JC for Jean-Claude: two letters without a vowel, where a surname would have one. */
    private static boolean isInitials(Token token) {
        String word = token.latin();
        return word.length() == 2
                && token.origin() == Origin.ALPHABET
                && !word.equals("ng")
                && word.chars().allMatch(c -> c >= 'a' && c <= 'z' && !Sound.isVowel((char) c));
    }

    /** What contracts append to a person's name by mistake. */
    private static boolean isCompanyEnding(String word) {
        return word.length() <= 4 && LegalForms.isForm(word);
    }

    private static boolean isPatronymic(String word) {
        return word.length() >= 7 && PATRONYMIC_ENDINGS.stream().anyMatch(word::endsWith);
    }
}
