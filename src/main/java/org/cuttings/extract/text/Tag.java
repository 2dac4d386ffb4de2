package org.cuttings.extract.text;

/**
 * Part of speech of a word: the universal tags (Petrov, Das and McDonald, "A Universal
 * Part-of-Speech Tagset", LREC 2012, as Universal Dependencies 2 has them).
 */
public enum Tag {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
}
