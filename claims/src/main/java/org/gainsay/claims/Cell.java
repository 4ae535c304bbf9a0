package org.gainsay.claims;

import java.util.Set;
import org.gainsay.model.Basis;
import org.gainsay.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * One value of one role, as one telling gives it.
 *
 * @param text as the reading gives it; of a party its entity's id
 * @param actor who it is over the home; null of what is no party there
 * @param places keys of the places that it names
 * @param own whether the statement itself gives it, and not its surroundings
 */
record Cell(Role role, String text, @Nullable Actor actor, Set<String> places, Basis basis, boolean own) {}
