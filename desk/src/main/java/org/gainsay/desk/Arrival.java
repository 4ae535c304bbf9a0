package org.gainsay.desk;

import org.gainsay.intake.Received;
import org.gainsay.model.Article;

/** An article that came in, and what it was taken from. */
public record Arrival(Article article, Received received) {}
