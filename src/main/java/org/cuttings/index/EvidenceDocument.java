package org.cuttings.index;

import org.cuttings.elastic.Indices;

/**
 * A document of its own that an article gives rise to.
 *
 * @param id made of the article's id and the place of the words
 * @param json the same article and evidence give the same bytes
 */
@SuppressWarnings("ArrayRecordComponent") // written once, read once, never compared
record EvidenceDocument(Indices.Kind kind, String id, byte[] json) {}
