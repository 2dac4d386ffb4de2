package org.cuttings.extract.names;

import java.util.List;

/**
 * A noun phrase that speaks of known entities, while a stretch is being read.
 *
 * @param first first token of the phrase
 * @param end token after the last one
 * @param entities whom it stands for
 */
record Mentioned(int first, int end, List<Entity> entities, Sentence.Part part) {}
