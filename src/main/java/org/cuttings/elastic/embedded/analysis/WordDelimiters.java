package org.cuttings.elastic.embedded.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.jspecify.annotations.Nullable;

/** {@code word_delimiter} and {@code word_delimiter_graph}. */
final class WordDelimiters {
  /** The flag values are the same in both of Lucene's filters. */
  private static final List<Flag> FLAGS =
      List.of(
          new Flag("generate_word_parts", true, WordDelimiterGraphFilter.GENERATE_WORD_PARTS),
          new Flag("generate_number_parts", true, WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS),
          new Flag("catenate_words", false, WordDelimiterGraphFilter.CATENATE_WORDS),
          new Flag("catenate_numbers", false, WordDelimiterGraphFilter.CATENATE_NUMBERS),
          new Flag("catenate_all", false, WordDelimiterGraphFilter.CATENATE_ALL),
          new Flag("preserve_original", false, WordDelimiterGraphFilter.PRESERVE_ORIGINAL),
          new Flag("split_on_case_change", true, WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE),
          new Flag("split_on_numerics", true, WordDelimiterGraphFilter.SPLIT_ON_NUMERICS),
          new Flag(
              "stem_english_possessive", true, WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE));

  private record Flag(String setting, boolean byDefault, int bit) {}

  private WordDelimiters() {}

  static UnaryOperator<TokenStream> graph(Settings settings, @Nullable Environment environment) {
    boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
    int flags =
        flags(settings)
            | (settings.getAsBoolean("ignore_keywords", false)
                ? WordDelimiterGraphFilter.IGNORE_KEYWORDS
                : 0);
    byte[] types = types(settings, environment);
    CharArraySet kept = kept(settings, environment);
    return in -> new WordDelimiterGraphFilter(in, adjustOffsets, types, flags, kept);
  }

  static UnaryOperator<TokenStream> flat(Settings settings, @Nullable Environment environment) {
    int flags = flags(settings);
    byte[] types = types(settings, environment);
    CharArraySet kept = kept(settings, environment);
    return in -> new WordDelimiterFilter(in, types, flags, kept);
  }

  private static int flags(Settings settings) {
    int flags = 0;
    for (Flag flag : FLAGS) {
      if (settings.getAsBoolean(flag.setting, flag.byDefault)) {
        flags |= flag.bit;
      }
    }
    return flags;
  }

  private static @Nullable CharArraySet kept(Settings settings, @Nullable Environment environment) {
    Set<?> words = Analysis.getWordSet(environment, settings, "protected_words");
    return words == null ? null : CharArraySet.copy(words);
  }

  private static byte[] types(Settings settings, @Nullable Environment environment) {
    List<String> rules = Analysis.getWordList(environment, settings, "type_table");
    byte[] defaults = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
    if (rules == null) {
      return defaults;
    }
    byte[] types = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < types.length; c++) {
      types[c] = c < defaults.length ? defaults[c] : WordDelimiterIterator.getType(c);
    }
    for (String rule : rules) {
      String[] sides = rule.split("=>", -1);
      String left = Escapes.resolve(sides[0].strip());
      if (sides.length != 2 || left.length() != 1) {
        throw new IllegalArgumentException("Invalid Mapping Rule : [" + rule + "]");
      }
      types[left.charAt(0)] = type(sides[1].strip(), rule);
    }
    return types;
  }

  /** Lucene's constants for these are only partly public. */
  private static byte type(String name, String rule) {
    return switch (name) {
      case "LOWER" -> 1;
      case "UPPER" -> 2;
      case "ALPHA" -> WordDelimiterIterator.ALPHA;
      case "DIGIT" -> 4;
      case "ALPHANUM" -> WordDelimiterIterator.ALPHANUM;
      case "SUBWORD_DELIM" -> 8;
      default ->
          throw new IllegalArgumentException(
              "Invalid Mapping Rule : [" + rule + "]. Illegal type.");
    };
  }
}
