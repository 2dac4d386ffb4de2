package org.cuttings.extract.names;

/**
 * The parts of a person's name, folded.
 *
 * @param given first given name or initial; empty if there is only one name
 * @param surname with its particles
 * @param last last word of the surname
 * @param suffix "jr", "iii"; empty if none
 */
record PersonName(String given, String surname, String last, String suffix) {
  /** Reads {@code key}, folded words with spaces between. */
  static PersonName of(String key) {
    String[] words = key.split(" ");
    NameLexicon lexicon = NameLexicon.shipped();
    int end = words.length;
    String suffix = "";
    if (end > 1 && (lexicon.flags(words[end - 1]) & NameLexicon.SUFFIX) != 0) {
      suffix = words[--end];
    }
    if (end < 2) {
      return new PersonName("", words[0], words[0], suffix);
    }
    int surname = end - 1;
    while (surname > 1 && (lexicon.flags(words[surname - 1]) & NameLexicon.PARTICLE) != 0) {
      surname--;
    }
    StringBuilder family = new StringBuilder();
    for (int i = surname; i < end; i++) {
      family.append(i > surname ? " " : "").append(words[i]);
    }
    return new PersonName(words[0], family.toString(), words[end - 1], suffix);
  }
}
