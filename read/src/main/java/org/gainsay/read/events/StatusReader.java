package org.gainsay.read.events;

import static org.gainsay.model.EventStatus.*;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Stance;
import org.jspecify.annotations.Nullable;

/** How far an event has come, from the tense, the mood and the words that govern its trigger. */
final class StatusReader {
    private static final int REACH = 8;
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|would|shall|is to|are to|is also to|are also to|was to|were to|to be|going to|plans?|planned|planning|set to|expected to|expect"
                    + "|about to|prepar(?:es?|ed|ing) to|poised to|intends?|intended|intention|ready to|promised?|pledged?|agreed to|decision to|continue to|may|might|against|should)\\b");
    private static final Pattern TRYING = Pattern.compile(
            "\\b(?:trying|tried|tries|wants?|wanted|seeks?|seeking|sought|hopes?|asks?|asked|asking|request(?:s|ed)?|urged?) \\b");
    private static final Pattern WEIGHING = Pattern.compile(
            "\\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|discuss(?:es|ed|ing)?|could|studying|examining)\\b");
    private static final Pattern OFFERING = Pattern.compile("\\b(?:offer(?:s|ed|ing)?|proposed?)\\b");
    private static final Pattern ENDING = Pattern.compile(
            "\\b(?:halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)|withh(?:old|eld|olding)|end(?:s|ed|ing)|ceased?|no longer|cut off|freez(?:e|ing)|froze)\\b");
    private static final Pattern SEIZING = Pattern.compile(
            "\\b(?:seiz(?:e|ed|ing)|intercept(?:s|ed|ing)?|confiscat(?:e|ed|ing)|impound(?:ed)?|(?:was|were) stopped)\\b");
    private static final Pattern ORDERING = Pattern.compile("\\b(?:order(?:s|ed)|contract(?:s|ed)?|signed)\\b");
    private static final Pattern ANNOUNCING = Pattern.compile("\\b(?:announc(?:e|es|ed|ing)|unveil(?:s|ed)?)\\b");
    private static final Pattern LIFTING = Pattern.compile(
            "\\b(?:lift(?:s|ed|ing)?|eas(?:e|ed|ing)|remov(?:e|ed|ing)|withdr(?:aw|ew|awn|awing)|reverse)\\b");
    private static final Pattern FAILING =
            Pattern.compile("\\b(?:attempted|attempt to|tried to|foiled|thwarted|failed|prevented|plot)\\b");
    private static final Pattern THREATENING = Pattern.compile(
            "\\b(?:threat(?:s|en|ens|ened|ening)?|will|would|warn(?:s|ed)?|any|ready to|if|could|vow(?:s|ed)?|may|might)\\b");
    private static final Pattern RESTORING = Pattern.compile("\\b(?:restor(?:e|ed|ing)|back|ended|reconnected)\\b");
    /** "Announced sanctions over deliveries": what is announced is not the delivery. */
    private static final Pattern BECAUSE_OF = Pattern.compile(
            "\\b(?:over|after|following|because of|in (?:response|reaction|retaliation) (?:to|for)"
                    + "|(?:sanctions?|measures|penalties|punishment|restrictions|curbs|charges|inquiry|investigation|tariffs|fines?) (?:(?:on|against) .+ )?for) ");

    private static final Set<EventType> TRANSFERS = Set.of(EventType.ARMS_TRANSFER, EventType.MILITARY_ASSISTANCE);

    private StatusReader() {}

    /** The status of what the trigger tells, or null for types that have none. */
    static @Nullable EventStatus of(Sentence sentence, Scope scope, Trigger.Hit hit) {
        Trigger trigger = hit.trigger();
        if (trigger.status() == null || trigger.type() == EventType.COOPERATION) {
            return null;
        }
        String before = words(sentence, scope, hit);
        if (TRANSFERS.contains(trigger.type())) {
            return transfer(trigger, before, scope);
        }
        return switch (trigger.type()) {
            case SANCTION -> sanction(trigger, before, scope);
            case ATTACK -> attack(trigger, before, scope);
            case INVASION -> first(before, OCCURRED, rule(THREATENING, THREATENED));
            case JOINT_PRODUCTION -> production(before);
            case OUTAGE ->
                first(
                        before,
                        OCCURRED,
                        rule(RESTORING, RESTORED),
                        rule(
                                Pattern.compile(
                                        "\\b(?:prepared?|expect|could|may|will|would|threat|risk|warn(?:ed)?|face)\\b"),
                                FORECAST));
            case MEETING ->
                first(
                        before,
                        OCCURRED,
                        rule(AHEAD, PLANNED),
                        rule(Pattern.compile("\\b(?:call(?:s|ed|ing) for|requested|demand(?:ed)?)\\b"), PLANNED));
            default -> trigger.status();
        };
    }

    private static EventStatus transfer(Trigger trigger, String before, Scope scope) {
        EventStatus status = trigger.status() == null ? DELIVERED : trigger.status();
        if (status != DELIVERED) {
            return status;
        }
        boolean receiving = trigger.frame().startsWith("receive");
        EventStatus told = first(
                before,
                DELIVERED,
                rule(SEIZING, INTERCEPTED),
                rule(ENDING, ENDED),
                rule(TRYING, receiving ? SOUGHT : PLANNED),
                rule(OFFERING, OFFERED),
                rule(WEIGHING, CONSIDERED),
                rule(AHEAD, PLANNED),
                rule(ORDERING, ORDERED));
        boolean foretold = scope.draft() != null
                && (scope.draft().stance() == Stance.WARNS || scope.draft().stance() == Stance.ANNOUNCES)
                && !BECAUSE_OF.matcher(before).find();
        return told == DELIVERED && trigger.isNominal() && foretold ? PLANNED : told;
    }

    private static EventStatus sanction(Trigger trigger, String before, Scope scope) {
        EventStatus status = trigger.status() == null ? IMPOSED : trigger.status();
        if (status != IMPOSED) {
            return status;
        }
        EventStatus told = first(
                before,
                IMPOSED,
                rule(LIFTING, LIFTED),
                rule(
                        Pattern.compile(
                                "\\b(?:will|would|plans?|planned|prepar(?:es?|ed|ing)|going to|considering|threat(?:en|ens|ened)?|any|could|calls? for|called for)\\b"),
                        PLANNED),
                rule(ANNOUNCING, ANNOUNCED));
        boolean announced = scope.draft() != null && scope.draft().stance() == Stance.ANNOUNCES;
        return told == IMPOSED && trigger.isNominal() && announced ? ANNOUNCED : told;
    }

    private static EventStatus attack(Trigger trigger, String before, Scope scope) {
        EventStatus status = trigger.status() == null ? OCCURRED : trigger.status();
        if (status != OCCURRED) {
            return status;
        }
        EventStatus told = first(
                before,
                OCCURRED,
                rule(FAILING, ATTEMPTED),
                rule(Pattern.compile("\\b(?:plan(?:s|ned|ning)?|preparing|intends?|going to)\\b"), PLANNED),
                rule(THREATENING, THREATENED));
        boolean warns = scope.draft() != null && scope.draft().stance() == Stance.WARNS;
        return told == OCCURRED && warns ? THREATENED : told;
    }

    private static EventStatus production(String before) {
        return first(
                before,
                RUNNING,
                rule(ENDING, ENDED),
                rule(WEIGHING, CONSIDERED),
                rule(TRYING, PLANNED),
                rule(AHEAD, PLANNED));
    }

    private static Map.Entry<Pattern, EventStatus> rule(Pattern pattern, EventStatus status) {
        return Map.entry(pattern, status);
    }

    /** The status of the first rule that holds. */
    @SafeVarargs
    private static EventStatus first(String before, EventStatus otherwise, Map.Entry<Pattern, EventStatus>... rules) {
        Map<Pattern, EventStatus> inOrder = new LinkedHashMap<>();
        for (Map.Entry<Pattern, EventStatus> rule : rules) {
            inOrder.put(rule.getKey(), rule.getValue());
        }
        return inOrder.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(before).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    /** The words before a trigger up to where its clause opens and, for a noun, what is said to have been done to it. */
    private static String words(Sentence sentence, Scope scope, Trigger.Hit hit) {
        StringBuilder before = new StringBuilder();
        int from = Math.max(Math.max(scope.from(), hit.first() - REACH), Setting.start(sentence, hit));
        for (int word = hit.first() - 1; word >= from; word--) {
            String form = sentence.form(word);
            boolean manner = form.equals("by") && word == hit.first() - 1;
            if (manner || (Grammar.opensClause(form) && !form.equals("if"))) {
                break;
            }
            before.insert(0, form + ' ');
        }
        for (int word = hit.last() + 1;
                hit.trigger().isNominal() && word < Math.min(scope.to(), hit.last() + REACH);
                word++) {
            if (Grammar.BE.contains(sentence.form(word - 1))
                    || sentence.form(word).equals("paused")) {
                before.append(sentence.form(word)).append(' ');
            }
        }
        return before.toString();
    }
}
