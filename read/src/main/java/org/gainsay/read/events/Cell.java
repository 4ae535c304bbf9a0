package org.gainsay.read.events;

import org.gainsay.model.Role;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * One value of one role, where one trigger was seen.
 *
 * @param range where it stands, or null where it only follows
 * @param entity whether the value is an entity's id
 */
record Cell(Role role, String value, @Nullable Range range, boolean entity) {}
