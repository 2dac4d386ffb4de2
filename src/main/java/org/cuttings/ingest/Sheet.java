package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cuttings.model.Part;
import org.jspecify.annotations.Nullable;

/** The blocks of one document on the desk, and what each has been found to be so far. */
final class Sheet {
  private static final int PROSE = 140;
  private static final int SHORT_PROSE = 60;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!…][\"'”’)\\]»]*$");
  private static final Pattern SENTENCE_BREAK =
      Pattern.compile("\\p{Ll}[\"”’)]*[.!?][\"”’)]* [\"“‘(]*\\p{Lu}");

  /** What a block is for. */
  enum Role {
    /** Not decided; what is still open at the end is body. */
    OPEN,
    TITLE,
    /** Byline, date, name of the paper: gone into the metadata. */
    META,
    HEADING,
    PART
  }

  /** A block and its role. */
  static final class Entry {
    final Block block;
    final String look;
    Role role = Role.OPEN;
    Part.@Nullable Kind kind;

    Entry(Block block) {
      this.block = block;
      this.look = block.look();
    }

    boolean isOpen() {
      return role == Role.OPEN;
    }

    boolean isBody() {
      return role == Role.OPEN || role == Role.HEADING;
    }

    boolean is(Part.Kind wanted) {
      return role == Role.PART && kind == wanted;
    }

    void part(Part.Kind newKind) {
      role = Role.PART;
      kind = newKind;
    }

    /** Running text, as against titles, labels and menus. */
    boolean isProse() {
      return block.length() >= PROSE && look.indexOf(' ') > 0
          || block.length() >= SHORT_PROSE && SENTENCE_END.matcher(look).find()
          || SENTENCE_BREAK.matcher(look).find();
    }

    /** Whether one sentence ends in it and another begins. */
    boolean isProseBreak() {
      return SENTENCE_BREAK.matcher(look).find();
    }

    boolean endsSentence() {
      return SENTENCE_END.matcher(look).find();
    }

    int wordCount() {
      return look.isEmpty() ? 0 : look.split(" ").length;
    }

    /** The form in which two settings of one heading are equal. */
    String normalised() {
      return look.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
  }

  final String text;
  final List<Entry> entries = new ArrayList<>();

  /** Whether the text has no capital letters to speak of, so that capitals say nothing. */
  final boolean caseless;

  Sheet(String text, List<Block> blocks) {
    this.text = text;
    blocks.forEach(block -> entries.add(new Entry(block)));
    int upper = 0;
    int letters = 0;
    for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
      char c = text.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    caseless = upper * 200 < letters || upper * 10 > letters * 8;
  }

  int size() {
    return entries.size();
  }

  Entry get(int index) {
    return entries.get(index);
  }

  @Nullable Entry at(int index) {
    return index >= 0 && index < entries.size() ? entries.get(index) : null;
  }

  /** Whether the lines around {@code index} are set off from it by blank lines. */
  boolean standsAlone(int index) {
    int group = get(index).block.group();
    Entry before = at(index - 1);
    Entry after = at(index + 1);
    return (before == null || before.block.group() != group)
        && (after == null || after.block.group() != group);
  }

  /** How many blocks stand together without a blank line. */
  int groupSize(int index) {
    int group = get(index).block.group();
    int size = 1;
    for (int i = index - 1; i >= 0 && size < 9 && get(i).block.group() == group; i--) {
      size++;
    }
    for (int i = index + 1; i < size() && size < 9 && get(i).block.group() == group; i++) {
      size++;
    }
    return size;
  }
}
