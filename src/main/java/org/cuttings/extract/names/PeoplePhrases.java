package org.cuttings.extract.names;

import java.util.function.IntUnaryOperator;
import org.cuttings.extract.names.PeoplePhrase.Determiner;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases that speak of people without naming them. */
final class PeoplePhrases {
  private static final int LONGEST = 9;

  private final NamedText text;

  /** For each token: first token of the name that ends before the next token, plus 1; else 0. */
  private final int[] nameFirsts;

  /** For each token: token after the name, title included, that covers it; else 0. */
  private final int[] covered;

  /** First token of the phrase, read before, that ends with a token; -1 if none does. */
  private final IntUnaryOperator phraseFirst;

  PeoplePhrases(NamedText text, int[] nameFirsts, int[] covered, IntUnaryOperator phraseFirst) {
    this.text = text;
    this.nameFirsts = nameFirsts;
    this.covered = covered;
    this.phraseFirst = phraseFirst;
  }

  private Tag tag(int token) {
    return text.tokens.tag(token);
  }

  /** The phrase whose head stands at {@code head}, from {@code floor} on; null if none does. */
  @Nullable PeoplePhrase at(int head, int floor) {
    if (covered[head] != 0 || !isHead(head)) {
      return null;
    }
    boolean plural = isPlural(head);
    int core = core(head, floor);
    int first = core;
    Determiner determiner = Determiner.NONE;
    int possessorEnd = -1;
    int before = core - 1;
    if (before >= floor && !text.tokens.startsSentence(core)) {
      int phrase = text.possessive(before) ? phraseFirst.applyAsInt(before - 1) : -1;
      if (text.possessive(before) && (before > floor || phrase >= 0)) {
        determiner = Determiner.POSSESSOR;
        possessorEnd = before;
        int name = nameFirsts[before - 1];
        // "the president's wife"
        first = name > 0 && name - 1 >= floor ? name - 1 : phrase >= 0 ? phrase : before - 1;
      } else if (isPossessive(before)) {
        determiner = Determiner.POSSESSOR;
        possessorEnd = core;
        first = before;
      } else {
        determiner = determiner(before);
        first = determiner == Determiner.NONE ? core : before;
      }
    }
    if (determiner == Determiner.NONE && isCount(core) && core < head) {
      determiner = Determiner.COUNT;
    }
    if (!plural && determiner == Determiner.NONE) {
      return null;
    }
    if (text.has(head, NameLexicon.TITLE)
        && !text.has(head, NameLexicon.PERSON_NOUN | NameLexicon.PEOPLE_NOUN)
        && determiner == Determiner.NONE) {
      return null;
    }
    int partitive = partitive(first, floor);
    if (partitive < first) {
      plural &= !text.is(partitive, "one");
      determiner = plural ? Determiner.COUNT : Determiner.INDEFINITE;
      first = partitive;
    }
    return new PeoplePhrase(first, end(head), core, head, plural, determiner, possessorEnd);
  }

  private boolean isPlural(int head) {
    return text.has(head, NameLexicon.PEOPLE_NOUN | NameLexicon.DEMONYM_PLURAL)
            && !text.has(head, NameLexicon.PERSON_NOUN)
        || text.is(head, "others")
        || text.is(head, "people")
        || isCollective(head);
  }

  private boolean isCollective(int head) {
    return text.is(head, "delegation")
        || text.is(head, "leadership")
        || text.is(head, "staff")
        || text.is(head, "personnel")
        || text.is(head, "entourage");
  }

  private boolean isHead(int token) {
    Tag tag = tag(token);
    boolean noun = tag == Tag.NOUN || tag == Tag.PROPN || isGeneral(token);
    if (isNational(token)) {
      return true;
    }
    if (text.has(token, NameLexicon.DEMONYM_PLURAL) && isLanguage(token)) {
      return false;
    }
    boolean people =
        text.has(
            token,
            NameLexicon.PERSON_NOUN
                | NameLexicon.PEOPLE_NOUN
                | NameLexicon.DEMONYM_PLURAL
                | NameLexicon.KIN);
    boolean title =
        text.has(token, NameLexicon.TITLE)
            && !text.has(token, NameLexicon.HONORIFIC)
            && (tag(token) == Tag.NOUN || text.capital(token));
    if (text.is(token, "others")) {
      return true;
    }
    if (!noun || !people && !title && !isCollective(token)) {
      return false;
    }
    int next = token + 1;
    if (next >= text.size() || text.tokens.startsSentence(next) || text.possessive(next)) {
      return true;
    }
    boolean goesOn =
        tag(next) == Tag.NOUN
            || tag(next) == Tag.PROPN && text.capital(next) == text.capital(token)
            || text.is(next, "-") && !text.tokens.spaceBefore(next);
    return !goesOn;
  }

  /** "told the general", as against "the general public". */
  private boolean isGeneral(int token) {
    return text.is(token, "general")
        && token > 0
        && text.is(token - 1, "the")
        && (text.opensAt(token + 1) || tag(token + 1) != Tag.NOUN && tag(token + 1) != Tag.ADJ);
  }

  /** "the Russian called": one of whose nation others have been spoken of. */
  private boolean isNational(int token) {
    if (!text.has(token, NameLexicon.DEMONYM)
        || text.has(token, NameLexicon.DEMONYM_PLURAL)
        || token == 0
        || !text.is(token - 1, "the")
        || !text.tokens.lower(token).endsWith("n")) {
      return false;
    }
    return text.opensAt(token + 1)
        || switch (tag(token + 1)) {
          case VERB, AUX, PART -> true;
          case ADP -> !text.is(token + 1, "of") && !text.is(token + 1, "in");
          case ADV -> text.verb(token + 2);
          case PUNCT -> !text.is(token + 1, "-");
          default -> false;
        };
  }

  /** "spoke Russian", "in English": what is spoken. */
  private boolean isLanguage(int token) {
    return token > 0
        && switch (text.tokens.lower(token - 1)) {
          case "speak", "spoke", "speaks", "speaking", "spoken", "in", "into", "fluent", "broken" ->
              true;
          default -> false;
        };
  }

  private int core(int head, int floor) {
    int core = head;
    while (core > floor && head - core < LONGEST && !text.tokens.startsSentence(core)) {
      int before = core - 1;
      if (nameFirsts[before] > 0) {
        int name = nameFirsts[before] - 1;
        if (name < floor || text.has(head, NameLexicon.DEMONYM_PLURAL)) {
          break;
        }
        core = name;
        continue;
      }
      if (covered[before] != 0) {
        break;
      }
      boolean modifier =
          switch (tag(before)) {
            case ADJ, NOUN, PROPN, NUM -> !isPossessive(before) && !isBreak(before);
            case CCONJ -> joinsAdjectives(before);
            case PUNCT ->
                text.is(before, "-")
                    && !text.tokens.spaceBefore(before)
                    && !text.tokens.spaceBefore(core);
            case VERB ->
                before > floor && text.is(before - 1, "-") && !text.tokens.spaceBefore(before);
            default -> false;
          };
      if (!modifier || text.tokens.shape(before) == Shape.POSSESSIVE) {
        break;
      }
      core = before;
    }
    while (core < head && (text.is(core, "-") || tag(core) == Tag.CCONJ)) {
      core++;
    }
    return core;
  }

  /** Words that are tagged as nouns now and then, and end a phrase. */
  private boolean isBreak(int token) {
    return text.has(token, NameLexicon.CALENDAR)
        || tag(token) == Tag.NUM && text.tokens.end(token) - text.tokens.start(token) == 4;
  }

  private boolean joinsAdjectives(int token) {
    return !text.tokens.startsSentence(token)
        && tag(token - 1) == Tag.ADJ
        && tag(token + 1) == Tag.ADJ;
  }

  private boolean isPossessive(int token) {
    return text.is(token, "his")
        || text.is(token, "her")
        || text.is(token, "their")
        || text.is(token, "its")
        || text.is(token, "my")
        || text.is(token, "your")
        || text.is(token, "our");
  }

  private Determiner determiner(int token) {
    return switch (text.tokens.lower(token)) {
      case "the" -> Determiner.THE;
      case "a", "an", "another", "some", "any", "no", "each", "every" -> Determiner.INDEFINITE;
      case "this", "these", "those", "both" -> Determiner.POINTING;
      case "that" -> tag(token) == Tag.DET ? Determiner.POINTING : Determiner.NONE;
      case "several",
          "many",
          "few",
          "various",
          "other",
          "all",
          "two",
          "three",
          "four",
          "multiple" ->
          Determiner.COUNT;
      default -> Determiner.NONE;
    };
  }

  private boolean isCount(int token) {
    return tag(token) == Tag.NUM || determiner(token) == Determiner.COUNT;
  }

  /** First token of "two of the …", "members of the …" is no such; {@code first} where none is. */
  private int partitive(int first, int floor) {
    int of = first - 1;
    if (of - 1 < floor || !text.is(of, "of") || text.tokens.startsSentence(of)) {
      return first;
    }
    int count = of - 1;
    boolean counted =
        tag(count) == Tag.NUM
            || determiner(count) == Determiner.COUNT
            || text.is(count, "some")
            || text.is(count, "most")
            || text.is(count, "one")
            || text.is(count, "both");
    return counted ? count : first;
  }

  /** Token after the phrase: "of the campaign" belongs to "members". */
  private int end(int head) {
    int end = head + 1;
    if (text.is(end, "in") && text.is(end + 1, "law") && text.has(head, NameLexicon.KIN)) {
      return end + 2;
    }
    if (text.is(end, "general") && (text.is(head, "consul") || text.is(head, "attorney"))) {
      // "the consul general"
      end++;
    }
    if (end >= text.size() || !text.is(end, "of") || text.tokens.startsSentence(end)) {
      return end;
    }
    int token = end + 1;
    int stop = Math.min(text.size(), token + LONGEST);
    int noun = end;
    while (token < stop && !text.tokens.startsSentence(token)) {
      if (covered[token] != 0) {
        token = covered[token];
        noun = token;
        continue;
      }
      boolean within =
          switch (tag(token)) {
            case DET, ADJ, NUM -> true;
            case NOUN, PROPN -> true;
            case PRON -> isPossessive(token);
            case PART -> text.possessive(token);
            case PUNCT -> text.is(token, "-") && !text.tokens.spaceBefore(token);
            default -> text.possessive(token);
          };
      if (!within) {
        break;
      }
      if (tag(token) == Tag.NOUN || tag(token) == Tag.PROPN) {
        noun = token + 1;
      }
      token++;
    }
    return noun;
  }
}
