package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.Range;

/** Times, numbers, reasons and effects around an event, found by their form. */
final class Adjuncts {
    private static final String NUMBER =
            "(?:\\d[\\d,.]*(?: million| billion| thousand)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens"
                    + "|hundreds|thousands|scores|tens of thousands|hundreds of thousands|several hundred|several thousand"
                    + "|several dozen|three dozen|two dozen|a dozen|several)";
    private static final String ABOUT =
            "(?:at least |more than |up to |about |some |around |roughly |nearly |almost |(?<!(?:hand|hands|handed|handing|turn|turns|turned|turning) )over |as many as |fewer than |an estimated )?";
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\p{L}\\p{N}$\u20ac\u00a3])(?<!\\p{L}[-.])(?<![$\u20ac\u00a3][\\d.,]{1,15})(" + ABOUT + NUMBER
                    + "(?: (?:shipments|types|pieces|batches|tons|tonnes|units|rounds))?)(?:\\s+of)?\\s+$",
            Pattern.CASE_INSENSITIVE);
    /** "72 of the 212 howitzers". */
    private static final Pattern PART = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(" + ABOUT + NUMBER + ") of (?:the|its|their|those|these) (?:\\p{L}+ )?" + NUMBER
                    + "(?: \\p{Ll}+)?\\s+$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNT = Pattern.compile("^(?:the )?(" + NUMBER + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT_BEFORE =
            Pattern.compile("\\b(" + NUMBER + ")\\s+(?:\\p{L}+\\s+){0,2}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /** What goods are worth says how many they are; what was paid for them does not. */
    private static final Pattern MONEY = Pattern.compile(
            "(?<!\\b(?:for|at|paid|pay|paying|costing|costs?|price of) (?:about |some |around |more than )?)(?:about |some |around |more than )?[$\u20ac\u00a3]\\d[\\d,.]*(?: million| billion)?\\b");

    private static final String DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)";
    private static final String MOMENT = "(?:" + DAY + "(?: night| morning| evening)?"
            + "|\\d{1,2}(?:st|nd|rd|th)? " + MONTH + "(?:,? \\d{4})?"
            + "|" + MONTH + "(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? \\d{4})?"
            + "|(?<=in |since |by |until |during )(?:19|20)\\d\\d\\b"
            + "|(?:the |this |that )?(?:end|beginning|start|middle) of (?:last|this|the|next) \\w+"
            + "|(?:last|this|next|that) (?:week|month|year|night|spring|summer|autumn|fall|winter|" + MONTH + "|" + DAY
            + ")"
            + "|the night to " + DAY + ")";
    private static final Pattern TIME =
            Pattern.compile("\\b(?:(?:on|in|since|until|by|during|early on|late on|toward|towards|before|after) )?"
                    + MOMENT
                    + "|\\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Rr]ecently|[Ii]mmediately|[Oo]vernight|soon|currently"
                    + "|(?:a|one|two|three|four|five|several|\\d+) (?:days?|weeks?|months?|years?) (?:ago|later|earlier|before)"
                    + "|in recent (?:days|weeks|months|years)|[Ii]n the night to " + DAY
                    + "|for a long time|for (?:months|years|weeks))\\b");
    /** An open relative clause: what follows belongs to it. */
    private static final Pattern RELATIVE =
            Pattern.compile("\\b(?:which|who|whose|that (?:had|has|have|was|were))\\b[^,]*$");

    private static final Pattern BOUND =
            Pattern.compile("\\b(?:since|until) (?:the|its|their|a|an) (?:[\\p{L}-]+ ){1,2}$");

    /** "Under a contract signed in 2022": the time of the contract. */
    private static final Pattern OF_A_CONTRACT = Pattern.compile(
            "\\b(?:contracts?|deals?|agreements?|accords?|orders?|treat(?:y|ies)|pacts?|memorand(?:um|a)|licen[cs]es?) (?:\\p{L}+ly )?(?:that (?:was|were) )?"
                    + "(?:signed|reached|concluded|agreed|made|struck|placed|issued|granted|dated|of|from)\\b[^,]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NEVER_SINCE = Pattern.compile(
            "\\b(?:not|never|no|nothing|none|nobody|n't|hasn't|haven't|hadn't)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATIVE_TIME =
            Pattern.compile("\\b(?:[Bb]efore|[Aa]fter|[Ss]ince) (?:the|its|their|it|\\p{Lu}\\p{L}+) [^,.;\"]{3,60}");
    private static final Pattern REASON = Pattern.compile(
            "\\bfor (?:(?:allegedly |reportedly |having |being |their |its |his )*)(?:\\w+ing|being|role|involvement|links|ties)\\b[^;\u2014]*?(?=[.;\"]*$|, (?:the|it|which)\\b)"
                    + "|(?:involved in|accused of|suspected of|helped to|helping to|as an?|for (?:their|its|his)(?: \\w+)? (?:role|part)) [\"]?[^.;\"]{4,90}");
    private static final Pattern PROGRAMME = Pattern.compile(
            "(?:E\\.O\\.|Executive Order|Executive\\s+Order) ?\\s*\\d{5}|\\bEntity List(?:ing)?\\b|Magnitsky Act|Resolution \\d{4}|Regulation \\(E[UC]\\)[ \\w./]+\\d");
    private static final Pattern PURPOSE = Pattern.compile(
            "\\bfor (?:its |their |the |a |an )?(?:use\\b|war\\b|brutal war|military operations?|operations?|defen[cs]e\\b|invasion|aggression|several ongoing|attacks?)[^,;.\"]*"
                    + "|\\bto (?:attack|defend|help|repel|strike|use against)\\b[^,;.\"]*");
    private static final Pattern CASUALTIES = Pattern.compile(
            "(?<![\\p{L}\\p{N}][-.]?)(?:" + ABOUT + NUMBER
                    + "|civilians?|children)(?: other)?(?: \\p{Ll}+)?(?: people| civilians| soldiers| persons| children| troops| servicemen"
                    + "| women| men| fighters| workers| others| Palestinians| Ukrainians| Israelis)?(?: were| was| have been| had been| have)?"
                    + "(?: \\w+ly)? (?:killed|wounded|injured|hurt|dead|died|lost their lives)\\b"
                    + "|\\b(?:kill(?:s|ed|ing)?|wound(?:ed|ing)?|injur(?:ed|ing)) (?:" + ABOUT + NUMBER
                    + "(?: other)?(?: people| civilians| soldiers| children| others| \\p{Lu}\\p{L}+s)?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EFFECT = Pattern.compile(
            "\\b(?:(?:severely|badly|heavily|completely|partly) )?(?:damaged|destroyed)\\b|\\bshot down\\b|\\bkill(?:s|ed|ing)? civilians\\b|\\bcivilians (?:were |had been )?killed\\b|\\bdamage only\\b");

    private static final Pattern CAUSE =
            Pattern.compile("\\b(?:[Bb]ecause of|[Dd]ue to|caused by|as a result of|[Ff]ollowing) ([^,.;\"]{3,60})");
    private static final Pattern ASSISTANCE = Pattern.compile(
            "\\b(?:(?:military|defen[cs]e|security|lethal|technical|logistical|material)(?: and \\p{L}+)? )(?:support|assistance|aid|help|training)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MEN = Pattern.compile(
            "\\b(?:mercenaries|fighters|instructors|advis[eo]rs|trainers|soldiers|troops|pilots)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREE = Pattern.compile(
            "(?:growing|deepening|close|closer|unprecedented|full|comprehensive|strategic)(?: [\\p{L}-]+)*|(?:closely|deeply) \\w+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASIDE = Pattern.compile(", (?:which|who|whose)\\b[^,;]*,");
    private static final Pattern SPAN_OF_TIME = Pattern.compile(
            "\\b(?:weekend|day|days|week|weeks|month|months|year|years|morning|evening|night|" + DAY + ")$");

    private final String plain;

    /** Takes the plain text; a line end within a sentence counts as a space. */
    Adjuncts(String plain) {
        this.plain = plain.replace('\n', ' ').replace('\r', ' ');
    }

    /** The number directly before an item. */
    Optional<Range> quantity(Range item, int from) {
        Matcher part = PART.matcher(plain.substring(from, item.start()));
        if (part.find()) {
            return Optional.of(new Range(from + part.start(1), from + part.end(1)));
        }
        Matcher matcher = QUANTITY.matcher(plain.substring(from, item.start()));
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(new Range(from + matcher.start(1), from + matcher.end(1)));
    }

    Optional<Range> money(Range stretch) {
        return first(MONEY, stretch);
    }

    /** The number of those sanctioned, at the start of their mention or before it. */
    Optional<Range> count(Range target, int from) {
        Matcher inside = COUNT.matcher(plain.substring(target.start(), target.end()));
        if (inside.find()) {
            return Optional.of(new Range(target.start() + inside.start(1), target.start() + inside.end(1)));
        }
        Matcher before = COUNT_BEFORE.matcher(plain.substring(from, target.start()));
        return before.find() && !YEAR.matcher(before.group(1)).matches()
                ? Optional.of(new Range(from + before.start(1), from + before.end(1)))
                : Optional.empty();
    }

    /** The time nearest to a trigger; one in an aside belongs to the aside. */
    Optional<Range> time(Range stretch, Range trigger) {
        List<Range> asides = all(ASIDE, stretch);
        List<Range> times = all(TIME, stretch);
        Optional<Range> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Range time : times) {
            int distance = Math.max(time.start() - trigger.end(), trigger.start() - time.end());
            boolean relative = time.start() > trigger.end()
                    && RELATIVE.matcher(plain.substring(trigger.end(), time.start()))
                            .find();
            boolean elsewhere = relative
                    || isOfAContract(time, trigger)
                    || isNeverSince(stretch, time)
                    || isOfABound(time, trigger)
                    || asides.stream().anyMatch(aside -> aside.contains(time) && !aside.contains(trigger));
            if (distance < least && !time.overlaps(trigger) && !elsewhere) {
                least = distance;
                best = Optional.of(time);
            }
        }
        return best;
    }

    /** "Since the truce in July": the time of the truce. */
    private boolean isOfABound(Range time, Range trigger) {
        return time.start() > trigger.end()
                && BOUND.matcher(plain.substring(trigger.end(), time.start())).find();
    }

    private boolean isOfAContract(Range time, Range trigger) {
        return time.start() > trigger.end()
                && OF_A_CONTRACT
                        .matcher(plain.substring(trigger.end(), time.start()))
                        .find();
    }

    /** "Has not exported a single weapon since 1998": nothing happened then. */
    private boolean isNeverSince(Range stretch, Range time) {
        return plain.regionMatches(true, time.start(), "since ", 0, "since ".length())
                && NEVER_SINCE
                        .matcher(plain.substring(stretch.start(), time.start()))
                        .find();
    }

    Optional<Range> relativeTime(Range stretch) {
        return first(RELATIVE_TIME, stretch);
    }

    Optional<Range> reason(Range stretch) {
        return first(REASON, stretch);
    }

    Optional<Range> programme(Range stretch) {
        return first(PROGRAMME, stretch);
    }

    Optional<Range> purpose(Range stretch) {
        return first(PURPOSE, stretch);
    }

    Optional<Range> casualties(Range stretch) {
        return first(CASUALTIES, stretch);
    }

    List<Range> effects(Range stretch) {
        return all(EFFECT, stretch);
    }

    Optional<Range> cause(Range stretch) {
        Matcher matcher = CAUSE.matcher(plain).region(stretch.start(), stretch.end());
        return matcher.find() ? Optional.of(new Range(matcher.start(1), matcher.end(1))) : Optional.empty();
    }

    Optional<Range> assistance(Range stretch) {
        return first(ASSISTANCE, stretch);
    }

    /** Who is sent to another's war. */
    Optional<Range> men(Range trigger) {
        return first(MEN, trigger);
    }

    /** How close a cooperation is, within and just before its trigger. */
    Optional<Range> degree(Range stretch) {
        return first(DEGREE, stretch);
    }

    /** Whether words are no more than a time. */
    static boolean isTime(String words) {
        return TIME.matcher(words).matches() || SPAN_OF_TIME.matcher(words).find();
    }

    private Optional<Range> first(Pattern pattern, Range stretch) {
        return all(pattern, stretch, 1).stream().findFirst();
    }

    private List<Range> all(Pattern pattern, Range stretch) {
        return all(pattern, stretch, Integer.MAX_VALUE);
    }

    private List<Range> all(Pattern pattern, Range stretch, int most) {
        List<Range> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(plain).region(stretch.start(), stretch.end());
        while (found.size() < most && matcher.find()) {
            int end = matcher.end();
            while (end > matcher.start() && Character.isWhitespace(plain.charAt(end - 1))) {
                end--;
            }
            found.add(new Range(matcher.start(), end));
        }
        return found;
    }
}
