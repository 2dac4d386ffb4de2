package org.cuttings.elastic.embedded.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.classic.ClassicTokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.path.ReversePathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternSplitTokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternTokenizer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.util.AttributeFactory;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.jspecify.annotations.Nullable;

/** The tokenizers. {@code standard} is the server's own. */
final class Tokenizers {
  private static final int MAX_WORD_LENGTH = 255;

  private final Map<String, AnalysisProvider<TokenizerFactory>> providers = new HashMap<>();
  private final List<PreConfiguredTokenizer> presets = new ArrayList<>();

  /** Makes a tokenizer's maker from its settings. */
  private interface Maker {
    Supplier<Tokenizer> from(Settings settings, IndexSettings index);
  }

  Tokenizers() {
    add(
        "keyword",
        KeywordTokenizer::new,
        (s, i) -> {
          int bufferSize = s.getAsInt("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
          return () -> new KeywordTokenizer(bufferSize);
        });
    add(
        "whitespace",
        WhitespaceTokenizer::new,
        (s, i) -> {
          int longest = longestWord(s);
          return () -> new WhitespaceTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, longest);
        });
    add("letter", LetterTokenizer::new, (s, i) -> LetterTokenizer::new);
    add("thai", ThaiTokenizer::new, (s, i) -> ThaiTokenizer::new);
    add(
        "classic",
        ClassicTokenizer::new,
        (s, i) -> {
          int longest = longestWord(s);
          return () -> {
            ClassicTokenizer tokenizer = new ClassicTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
          };
        });
    add(
        "uax_url_email",
        UAX29URLEmailTokenizer::new,
        (s, i) -> {
          int longest = longestWord(s);
          return () -> {
            UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
          };
        });
    add("ngram", NGramTokenizer::new, Tokenizers::ngram);
    add("edge_ngram", () -> new EdgeNGramTokenizer(1, 2), Tokenizers::edgeNgram);
    add(
        "pattern",
        () -> new PatternTokenizer(Regex.compile("\\W+", null), -1),
        (s, i) -> {
          Pattern pattern = Regex.compile(s.get("pattern", "\\W+"), s.get("flags"));
          int group = s.getAsInt("group", -1);
          return () -> new PatternTokenizer(pattern, group);
        });
    add("path_hierarchy", PathHierarchyTokenizer::new, Tokenizers::pathHierarchy);
    add(
        "simple_pattern",
        null,
        (s, i) -> {
          String pattern = s.get("pattern", "");
          return () -> new SimplePatternTokenizer(pattern);
        });
    add(
        "simple_pattern_split",
        null,
        (s, i) -> {
          String pattern = s.get("pattern", "");
          return () -> new SimplePatternSplitTokenizer(pattern);
        });
    add("char_group", null, Tokenizers::charGroup);
  }

  Map<String, AnalysisProvider<TokenizerFactory>> providers() {
    return providers;
  }

  List<PreConfiguredTokenizer> presets() {
    return presets;
  }

  private void add(String name, @Nullable Supplier<Tokenizer> preset, Maker maker) {
    providers.put(
        name,
        (index, environment, called, settings) ->
            TokenizerFactory.newFactory(called, maker.from(settings, index)));
    if (preset != null) {
      presets.add(PreConfiguredTokenizer.singleton(name, preset));
    }
  }

  private static int longestWord(Settings settings) {
    return settings.getAsInt("max_token_length", MAX_WORD_LENGTH);
  }

  private static Supplier<Tokenizer> ngram(Settings settings, IndexSettings index) {
    int min = settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
    int max = settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
    NgramLimit.check("NGram Tokenizer", min, max, index);
    IntPredicate chars = tokenChars(settings);
    return () ->
        new NGramTokenizer(min, max) {
          @Override
          protected boolean isTokenChar(int c) {
            return chars == null || chars.test(c);
          }
        };
  }

  private static Supplier<Tokenizer> edgeNgram(Settings settings, IndexSettings index) {
    int min = settings.getAsInt("min_gram", 1);
    int max = settings.getAsInt("max_gram", 2);
    IntPredicate chars = tokenChars(settings);
    return () ->
        new EdgeNGramTokenizer(min, max) {
          @Override
          protected boolean isTokenChar(int c) {
            return chars == null || chars.test(c);
          }
        };
  }

  private static @Nullable IntPredicate tokenChars(Settings settings) {
    return CharClasses.tokenChars(
        settings.getAsList("token_chars"), settings.get("custom_token_chars", ""));
  }

  private static Supplier<Tokenizer> pathHierarchy(Settings settings, IndexSettings index) {
    int bufferSize = settings.getAsInt("buffer_size", 1024);
    char delimiter = oneChar(settings, "delimiter", '/');
    char replacement = oneChar(settings, "replacement", delimiter);
    int skip = settings.getAsInt("skip", PathHierarchyTokenizer.DEFAULT_SKIP);
    return settings.getAsBoolean("reverse", false)
        ? () -> new ReversePathHierarchyTokenizer(bufferSize, delimiter, replacement, skip)
        : () -> new PathHierarchyTokenizer(bufferSize, delimiter, replacement, skip);
  }

  private static char oneChar(Settings settings, String key, char otherwise) {
    String value = settings.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value.length() != 1) {
      throw new IllegalArgumentException(key + " must be a one char value");
    }
    return value.charAt(0);
  }

  private static Supplier<Tokenizer> charGroup(Settings settings, IndexSettings index) {
    IntPredicate separator = c -> false;
    for (String entry : settings.getAsList("tokenize_on_chars")) {
      String meant = entry.startsWith("\\") ? Escapes.resolve(entry) : entry;
      IntPredicate named =
          meant.length() == 1 ? c -> c == meant.charAt(0) : CharClasses.named(entry);
      if (named == null) {
        throw new IllegalArgumentException("Invalid escaped char in [" + entry + "]");
      }
      separator = separator.or(named);
    }
    IntPredicate separators = separator;
    int longest = longestWord(settings);
    return () ->
        new CharTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, longest) {
          @Override
          protected boolean isTokenChar(int c) {
            return !separators.test(c);
          }
        };
  }
}
