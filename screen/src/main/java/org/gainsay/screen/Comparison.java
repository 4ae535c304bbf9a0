package org.gainsay.screen;

import java.util.List;
import org.gainsay.model.Reason;

/**
 * How likely two names mean the same party, and why.
 *
 * @param score 0..1, rounded to four decimals; .70 is where a careful analyst would want to look
 * @param full whether every significant part of each name has its counterpart in the other, so that a shared surname
 *     or a shared place is never taken for the whole
 * @param why what each part gave
 */
public record Comparison(double score, boolean full, List<Reason> why) {
    public Comparison {
        why = List.copyOf(why);
    }
}
