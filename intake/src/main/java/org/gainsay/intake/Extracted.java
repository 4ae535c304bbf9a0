package org.gainsay.intake;

import org.gainsay.model.Metadata;

/** The text that was found in a document, and what the document itself says about it. */
record Extracted(String text, Metadata metadata) {}
