package org.cuttings.extract.quotes;

import org.cuttings.extract.names.Reference;
import org.cuttings.extract.names.Referent;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list of people speaks of: under the heading "3. Cora Lind, in May" the words of "the
 * former mayor" are hers.
 */
final class Headed {
  private static final int LONGEST_HEADING = 14;

  /** How many paragraphs below its heading a description may stand. */
  private static final int BELOW = 3;

  private final Layout layout;
  private final Tokens tokens;

  Headed(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
  }

  /** The same tie, with the person of the heading for a description of nobody else. */
  Voice.Tied named(Voice.Tied tied, int paragraph) {
    Voice voice = tied.voice();
    if (voice == null
        || voice.referent().number() >= 0
        || voice.referent().kind() != EntityKind.PERSON
        || voice.sort() != Voice.Sort.SOMEBODY
        || !tokens.is(voice.first(), "the")) {
      return tied;
    }
    for (int i = paragraph - 1; i >= Math.max(0, paragraph - BELOW); i--) {
      if (isHeading(i)) {
        Referent person = person(i);
        return person == null
            ? tied
            : new Voice.Tied(
                new Voice(person, voice.first(), voice.end()),
                tied.cueFirst(),
                tied.cueEnd(),
                tied.via(),
                Math.min(tied.confidence(), 0.7),
                tied.rule());
      }
    }
    return tied;
  }

  private boolean isHeading(int paragraph) {
    int first = layout.paragraphs[paragraph];
    int end = layout.paragraphs[paragraph + 1];
    if (end - first > LONGEST_HEADING || tokens.is(end - 1, ".") || layout.quoteOf(first) >= 0) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (layout.isFinite(i)) {
        return false;
      }
    }
    return true;
  }

  /** The one person whose name the heading begins with; null where it does not, or with more. */
  private @Nullable Referent person(int paragraph) {
    int first = layout.paragraphs[paragraph];
    int end = layout.paragraphs[paragraph + 1];
    Referent person = null;
    for (int r = layout.referenceFrom(first); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= end) {
        break;
      }
      if (reference.referent().kind() != EntityKind.PERSON) {
        continue;
      }
      boolean begins =
          reference.form() == Mention.Form.NAME && isNumbering(first, reference.first());
      if (person != null || !begins) {
        return null;
      }
      person = reference.referent();
    }
    return person;
  }

  private boolean isNumbering(int first, int end) {
    for (int i = first; i < end; i++) {
      if (layout.isWord(i) && !Character.isDigit(tokens.lower(i).charAt(0))) {
        return false;
      }
    }
    return true;
  }
}
