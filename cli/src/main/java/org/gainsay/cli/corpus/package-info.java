/**
 * Whether annotated documents have the form of {@code corpus/README.md}. Start at {@link org.gainsay.cli.corpus.CorpusCheck}; {@code
 * DocumentCheck} is what must hold of one document, {@code ActsCheck} of its events, {@code NearDuplicates} between documents.
 */
@NullMarked
package org.gainsay.cli.corpus;

import org.jspecify.annotations.NullMarked;
