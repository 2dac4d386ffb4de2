package org.cuttings.extract.names;

import org.cuttings.extract.text.Shape;

/**
 * Follows whether a text is in somebody's own words: between quotation marks, or in a block that
 * speaks of "me" and "us" after a colon.
 */
final class Marks {
  private final NamedText text;
  private boolean quoted;
  private boolean block;
  private int since;

  /** Whether the last token opened own words. */
  private boolean opened;

  Marks(NamedText text) {
    this.text = text;
  }

  /** Takes in the token; tokens are given in order. */
  void read(int token) {
    opened = false;
    if (text.tokens.startsSentence(token) && beginsParagraph(token)) {
      quoted = false;
      boolean introduced = token > 0 && (text.is(token - 1, ":") || block);
      boolean own = introduced && isOwnWords(token);
      if (own && !block) {
        since = token;
        opened = true;
      }
      block = own;
    }
    Shape shape = text.tokens.shape(token);
    if (shape == Shape.OPENING_MARK && isDouble(token)) {
      quoted = true;
      since = block ? since : token;
      opened |= !block;
    } else if (shape == Shape.CLOSING_MARK && isDouble(token)) {
      quoted = false;
    }
  }

  /** Whether the token last read opened a block of own words. */
  boolean opensBlock() {
    return opened && block;
  }

  /** Whether the token last read is a mark that opened own words. */
  boolean opensMarks() {
    return opened && !block;
  }

  boolean isOpen() {
    return quoted || block;
  }

  /** Where the own words began. */
  int since() {
    return since;
  }

  private boolean beginsParagraph(int token) {
    if (token == 0) {
      return true;
    }
    for (int at = text.tokens.end(token - 1); at < text.tokens.start(token); at++) {
      if (text.tokens.text().charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Whether the paragraph from {@code first} on says "I" or "we" outside quotation marks. */
  private boolean isOwnWords(int first) {
    boolean marked = false;
    for (int token = first; token < text.size(); token++) {
      if (token > first && text.tokens.startsSentence(token) && beginsParagraph(token)) {
        return false;
      }
      switch (text.tokens.shape(token)) {
        case OPENING_MARK -> marked |= isDouble(token);
        case CLOSING_MARK -> marked &= !isDouble(token);
        default -> {
          if (!marked && isFirstPerson(token)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isFirstPerson(int token) {
    return switch (text.tokens.lower(token)) {
      case "i", "me", "my", "we", "us", "our", "you", "your" -> true;
      default -> false;
    };
  }

  private boolean isDouble(int token) {
    char c = text.tokens.text().charAt(text.tokens.start(token));
    return c != '\'' && c != '’' && c != '‘' && c != 'ʼ';
  }
}
