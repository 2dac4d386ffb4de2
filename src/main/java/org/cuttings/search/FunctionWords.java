package org.cuttings.search;

import java.util.Locale;
import java.util.Set;

/**
 * Words that hold an English sentence together and say nothing of its subject. An article must have
 * them like any other word of a query; how well it answers is judged without them.
 */
final class FunctionWords {
  private static final Set<String> WORDS =
      Set.of(
          // articles, demonstratives, quantifiers
          "a",
          "an",
          "the",
          "this",
          "that",
          "these",
          "those",
          "such",
          "any",
          "some",
          "all",
          "both",
          "other",
          "one",
          "each",
          "every",
          // pronouns
          "i",
          "me",
          "my",
          "we",
          "us",
          "our",
          "you",
          "your",
          "he",
          "him",
          "his",
          "she",
          "her",
          "it",
          "its",
          "they",
          "them",
          "their",
          "there",
          // questions
          "who",
          "whom",
          "whose",
          "which",
          "what",
          "when",
          "where",
          "why",
          "how",
          // auxiliaries
          "am",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "do",
          "does",
          "did",
          "doing",
          "has",
          "have",
          "had",
          "having",
          "will",
          "would",
          "shall",
          "should",
          "can",
          "could",
          "may",
          "might",
          "must",
          // conjunctions and adverbs of degree
          "and",
          "or",
          "but",
          "if",
          "so",
          "than",
          "then",
          "as",
          "also",
          "especially",
          "particularly",
          "not",
          "no",
          // prepositions
          "of",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "to",
          "into",
          "with",
          "about");

  private FunctionWords() {}

  static boolean contain(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
