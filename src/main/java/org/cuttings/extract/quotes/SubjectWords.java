package org.cuttings.extract.quotes;

import java.util.Set;

/** The words by which {@link Subjects} tells what can be a subject and what stands between. */
final class SubjectWords {
  static final Set<String> SKIPPED =
      Set.of(
          "also",
          "later",
          "then",
          "once",
          "already",
          "repeatedly",
          "often",
          "never",
          "again",
          "further",
          "only",
          "just",
          "simply",
          "first",
          "now",
          "even",
          "still",
          "ever",
          "instead",
          "both",
          "all",
          "too",
          "soon",
          "recently",
          "previously",
          "not",
          "n't",
          "has",
          "have",
          "had",
          "'ve",
          "'d",
          "'s",
          "did",
          "does",
          "do",
          "would",
          "will",
          "'ll",
          "could",
          "can",
          "may",
          "might",
          "should",
          "must",
          "is",
          "was",
          "were",
          "are",
          "been",
          "being",
          "am",
          "'re",
          "'m",
          "always",
          "sometimes",
          "thus",
          "therefore",
          "however",
          "perhaps",
          "back",
          "himself",
          "herself",
          "themselves",
          "itself",
          "today",
          "yesterday",
          "earlier",
          "to");

  /** Words before which a noun phrase cannot reach back. */
  static final Set<String> BARRIERS =
      Set.of(
          "that",
          "because",
          "as",
          "when",
          "while",
          "if",
          "whether",
          "although",
          "though",
          "since",
          "until",
          "but",
          "and",
          "or",
          "whom",
          "which",
          "who",
          "so",
          "where",
          "what",
          "how",
          "why",
          "than",
          "after",
          "before",
          "said",
          "says",
          "is",
          "was",
          "were",
          "are",
          "has",
          "had",
          "have",
          "yet",
          "once",
          "then",
          "out",
          "up",
          "off",
          "back");

  static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "for",
          "at",
          "in",
          "from",
          "with",
          "on",
          "to",
          "by",
          "about",
          "against",
          "under",
          "between",
          "among",
          "within",
          "near",
          "behind",
          "inside",
          "outside",
          "into",
          "over",
          "through",
          "during",
          "around",
          "alongside",
          "without",
          "toward",
          "towards",
          "upon",
          "across");

  static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "that", "these", "those", "one", "two", "three", "four", "five",
          "several", "some", "many", "most", "another", "other", "his", "her", "their", "its", "my",
          "our", "your", "both", "all", "each", "every", "any", "no", "few", "others");

  static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "she",
          "they",
          "it",
          "i",
          "we",
          "you",
          "who",
          "others",
          "some",
          "many",
          "one",
          "another",
          "everyone",
          "everybody",
          "someone",
          "nobody",
          "people");

  /** Adjectives that say as much as a verb of saying: "was emphatic that". */
  static final Set<String> OUTSPOKEN =
      Set.of(
          "emphatic",
          "adamant",
          "insistent",
          "clear",
          "explicit",
          "certain",
          "confident",
          "convinced",
          "hopeful",
          "doubtful",
          "sceptical",
          "skeptical",
          "categorical");

  static final Set<String> SELF = Set.of("i", "we", "me", "us", "myself", "ourselves");

  /** Words that point at what was said last, a paper as a rule. */
  static final Set<String> POINTERS = Set.of("it", "this", "that", "which", "what", "these");

  /** Many people as one. */
  static final Set<String> CROWDS =
      Set.of(
          "crowd",
          "crowds",
          "audience",
          "public",
          "press",
          "couple",
          "pair",
          "duo",
          "majority",
          "minority",
          "source",
          "sources",
          "nonprofit",
          "non-profit",
          "half",
          "rest",
          "ones",
          "percent",
          "voices",
          "voice",
          "camp",
          "side",
          "page",
          "village",
          "town",
          "city",
          "country",
          "nation");

  /** Nouns for what somebody is called by or writes through: the name before them tells who. */
  static final Set<String> PERSONA =
      Set.of("persona", "account", "feed", "handle", "himself", "herself", "itself", "themselves");

  /** Words before a verb that are no part of its subject. */
  static final Set<String> JOINING =
      Set.of(
          "and", "but", "or", "then", "by", "in", "while", "when", "before", "after", "without",
          "to", "who", "which", "that");

  private SubjectWords() {}
}
