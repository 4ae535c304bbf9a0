/** Sixth stage: links from entities to list entries and to places of the gazetteer. */
@NullMarked
package org.gainsay.read.links;

import org.jspecify.annotations.NullMarked;
