package org.cuttings.evaluation;

import org.cuttings.model.TextSpan;

/**
 * One thing that was missed, found wrongly, or found with a fault.
 *
 * @param kind measure that it belongs to: {@code people}, {@code interactions}, {@code quotes} …
 * @param heading {@code missed}, {@code wrong}, {@code faulty}
 * @param span code points of the text
 * @param detail what is wrong about it
 * @param context the words with their surroundings
 */
public record EvaluationError(
    String kind, String heading, TextSpan span, String detail, String context) {}
