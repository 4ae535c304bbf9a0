/**
 * What is looked after while nobody looks: customers, screened again when a list changes, and who is told of what. A package for each
 * of these.
 */
@NullMarked
package org.gainsay.watch;

import org.jspecify.annotations.NullMarked;
