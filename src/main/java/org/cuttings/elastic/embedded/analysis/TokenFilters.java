package org.cuttings.elastic.embedded.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.classic.ClassicFilter;
import org.apache.lucene.analysis.commongrams.CommonGramsFilter;
import org.apache.lucene.analysis.commongrams.CommonGramsQueryFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.miscellaneous.KeepWordFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.payloads.TypeAsPayloadTokenFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.lucene.analysis.miscellaneous.DisableGraphAttribute;
import org.elasticsearch.synonyms.SynonymsManagementAPIService;
import org.jspecify.annotations.Nullable;

/**
 * The token filters. A filter has a preset, for mappings that only name it, and a maker, for
 * mappings that define their own by its type; the two do not always have the same defaults. {@code
 * stop}, {@code shingle}, {@code hunspell} and the preset of {@code lowercase} are the server's
 * own.
 */
@SuppressWarnings("deprecation") // `synonym`, not only `synonym_graph`, is a stock name.
final class TokenFilters {
  /** Presets through which no synonym rule can be read. */
  private static final Set<String> SPLITTING_PRESETS =
      Set.of(
          "common_grams",
          "edge_ngram",
          "keyword_repeat",
          "ngram",
          "shingle",
          "word_delimiter",
          "word_delimiter_graph");

  private final Map<String, AnalysisProvider<TokenFilterFactory>> providers = new HashMap<>();
  private final List<PreConfiguredTokenFilter> presets = new ArrayList<>();

  /** What a mapping says about a filter. */
  private record Definition(Settings settings, Environment environment, IndexSettings index) {
    int number(String key, int otherwise) {
      return settings.getAsInt(key, otherwise);
    }

    boolean flag(String key, boolean otherwise) {
      return settings.getAsBoolean(key, otherwise);
    }

    String required(String key) {
      String value = settings.get(key);
      if (value == null) {
        throw new IllegalArgumentException(key + " parameter must be provided");
      }
      return value;
    }

    /** The words under {@code key}, or in the file under {@code key_path}. */
    @Nullable List<String> words(String key) {
      return Analysis.getWordList(environment, settings, key);
    }

    CharArraySet requiredWords(String key, boolean ignoreCase) {
      List<String> words = words(key);
      if (words == null) {
        throw new IllegalArgumentException(
            "requires either `" + key + "` or `" + key + "_path` to be configured");
      }
      return new CharArraySet(words, ignoreCase);
    }
  }

  /** Makes a filter from its definition. */
  private interface Maker {
    UnaryOperator<TokenStream> from(Definition definition) throws IOException;
  }

  /** Wraps a filter in the form the server wants. */
  private interface Form {
    TokenFilterFactory of(String name, UnaryOperator<TokenStream> step);
  }

  TokenFilters(Supplier<@Nullable SynonymsManagementAPIService> synonymSets) {
    letters();
    words();
    stems();
    choices();
    pieces();
    synonyms(synonymSets);
  }

  Map<String, AnalysisProvider<TokenFilterFactory>> providers() {
    return providers;
  }

  List<PreConfiguredTokenFilter> presets() {
    return presets;
  }

  /** Filters that change letters, one word at a time. */
  private void letters() {
    normalizing("arabic_normalization", ArabicNormalizationFilter::new);
    normalizing("bengali_normalization", BengaliNormalizationFilter::new);
    normalizing("cjk_width", CJKWidthFilter::new);
    normalizing("decimal_digit", DecimalDigitFilter::new);
    normalizing("german_normalization", GermanNormalizationFilter::new);
    normalizing("hindi_normalization", HindiNormalizationFilter::new);
    normalizing("indic_normalization", IndicNormalizationFilter::new);
    normalizing("persian_normalization", PersianNormalizationFilter::new);
    normalizing("scandinavian_folding", ScandinavianFoldingFilter::new);
    normalizing("scandinavian_normalization", ScandinavianNormalizationFilter::new);
    normalizing("serbian_normalization", SerbianNormalizationFilter::new);
    normalizing("sorani_normalization", SoraniNormalizationFilter::new);
    normalizing("trim", TrimFilter::new);
    normalizing("uppercase", UpperCaseFilter::new);
    provider("lowercase", FilterStep.Normalizing::new, d -> lowercase(d.settings));

    preset("asciifolding", true, ASCIIFoldingFilter::new);
    providers.put(
        "asciifolding",
        (index, environment, name, settings) ->
            settings.getAsBoolean("preserve_original", false)
                ? new FilterStep.Stacking(
                    name, in -> new ASCIIFoldingFilter(in, true), ASCIIFoldingFilter::new)
                : new FilterStep.Normalizing(name, ASCIIFoldingFilter::new));

    preset("elision", true, in -> new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES));
    required(
        "elision",
        FilterStep.Normalizing::new,
        d -> {
          CharArraySet articles = Analysis.parseArticles(d.environment, d.settings);
          if (articles == null) {
            throw new IllegalArgumentException(
                "elision filter requires [articles] or [articles_path] setting");
          }
          return in -> new ElisionFilter(in, articles);
        });
    required("pattern_replace", FilterStep.Normalizing::new, TokenFilters::patternReplace);
  }

  /** Filters that change a word as a whole. */
  private void words() {
    plain("apostrophe", ApostropheFilter::new);
    plain("classic", ClassicFilter::new);
    plain("reverse", ReverseStringFilter::new);
    preset("truncate", false, in -> new TruncateTokenFilter(in, 10));
    required(
        "truncate",
        FilterStep.Plain::new,
        d -> {
          int length = Integer.parseInt(d.required("length"));
          return in -> new TruncateTokenFilter(in, length);
        });
    preset("type_as_payload", false, TypeAsPayloadTokenFilter::new);
  }

  private void stems() {
    plain("arabic_stem", ArabicStemFilter::new);
    plain("kstem", KStemFilter::new);
    plain("porter_stem", PorterStemFilter::new);
    preset("snowball", false, in -> new SnowballFilter(in, "English"));
    provider(
        "snowball",
        FilterStep.Plain::new,
        d -> {
          String language = capitalized(d.settings.get("language", "English"));
          return in -> new SnowballFilter(in, language);
        });
    for (String language : List.of("brazilian", "czech", "dutch", "french", "persian", "russian")) {
      plain(language + "_stem", Stemmers.of(Settings.builder().put("language", language).build()));
    }
    preset("stemmer", false, PorterStemFilter::new);
    provider("stemmer", FilterStep.Plain::new, d -> Stemmers.of(d.settings));
    required("stemmer_override", FilterStep.Plain::new, TokenFilters::stemmerOverride);
    required("keyword_marker", FilterStep.Plain::new, TokenFilters::keywordMarker);
    preset("keyword_repeat", false, KeywordRepeatFilter::new);
  }

  /** Filters that let some words through. */
  private void choices() {
    preset("stop", false, in -> new StopFilter(in, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
    preset("length", false, in -> new LengthFilter(in, 0, Integer.MAX_VALUE));
    provider(
        "length",
        FilterStep.Plain::new,
        d -> {
          int min = d.number("min", 0);
          int max = d.number("max", Integer.MAX_VALUE);
          return in -> new LengthFilter(in, min, max);
        });
    preset("limit", false, in -> new LimitTokenCountFilter(in, 1, false));
    provider(
        "limit",
        FilterStep.Plain::new,
        d -> {
          int count = d.number("max_token_count", 1);
          boolean readOn = d.flag("consume_all_tokens", false);
          return in -> new LimitTokenCountFilter(in, count, readOn);
        });
    required(
        "keep",
        FilterStep.Plain::new,
        d -> {
          CharArraySet kept = d.requiredWords("keep_words", d.flag("keep_words_case", false));
          return in -> new KeepWordFilter(in, kept);
        });
    required(
        "keep_types",
        FilterStep.Plain::new,
        d -> {
          Set<String> types = Set.copyOf(d.settings.getAsList("types"));
          boolean include = d.settings.get("mode", "include").equals("include");
          return in -> new TypeTokenFilter(in, types, include);
        });
    preset("unique", false, UniqueFilter::new);
    provider(
        "unique",
        FilterStep.Plain::new,
        d ->
            d.flag("only_on_same_position", false)
                ? RemoveDuplicatesTokenFilter::new
                : UniqueFilter::new);
    provider("remove_duplicates", FilterStep.Plain::new, d -> RemoveDuplicatesTokenFilter::new);
  }

  /** Filters that cut words up or put them together. */
  private void pieces() {
    preset("ngram", false, in -> new NGramTokenFilter(in, 1, 2, false));
    provider("ngram", FilterStep.Splitting::new, TokenFilters::ngram);
    preset("edge_ngram", false, in -> new EdgeNGramTokenFilter(in, 1));
    provider("edge_ngram", FilterStep.Splitting::new, TokenFilters::edgeNgram);
    preset("word_delimiter", false, WordDelimiters.flat(Settings.EMPTY, null));
    provider(
        "word_delimiter",
        FilterStep.Splitting::new,
        d -> WordDelimiters.flat(d.settings, d.environment));
    preset("word_delimiter_graph", false, WordDelimiters.graph(Settings.EMPTY, null));
    provider(
        "word_delimiter_graph",
        FilterStep.Splitting::new,
        d -> WordDelimiters.graph(d.settings, d.environment));
    preset("shingle", false, TokenFilters::shingles);
    preset("cjk_bigram", false, CJKBigramFilter::new);
    provider("cjk_bigram", FilterStep.Splitting::new, TokenFilters::cjkBigram);
    preset("common_grams", false, in -> new CommonGramsFilter(in, CharArraySet.EMPTY_SET));
    required("common_grams", FilterStep.Splitting::new, TokenFilters::commonGrams);
    required(
        "pattern_capture",
        FilterStep.Plain::new,
        d -> {
          Pattern[] patterns =
              d.settings.getAsList("patterns").stream()
                  .map(Pattern::compile)
                  .toArray(Pattern[]::new);
          boolean keep = d.flag("preserve_original", true);
          return in -> new PatternCaptureGroupTokenFilter(in, keep, patterns);
        });
    provider(
        "fingerprint",
        FilterStep.Splitting::new,
        d -> {
          int size = d.number("max_output_size", 255);
          char separator = d.settings.get("separator", " ").charAt(0);
          return in -> new FingerprintFilter(in, size, separator);
        });
    provider("min_hash", FilterStep.Splitting::new, TokenFilters::minHash);
    provider("flatten_graph", FilterStep.Plain::new, d -> FlattenGraphFilter::new);
  }

  private void synonyms(Supplier<@Nullable SynonymsManagementAPIService> sets) {
    providers.put(
        "synonym",
        requiresAnalysisSettings(
            (index, environment, name, settings) ->
                new SynonymFilter(
                    name,
                    settings,
                    environment,
                    (in, map) ->
                        new org.apache.lucene.analysis.synonym.SynonymFilter(in, map, false),
                    sets)));
    providers.put(
        "synonym_graph",
        requiresAnalysisSettings(
            (index, environment, name, settings) ->
                new SynonymFilter(
                    name,
                    settings,
                    environment,
                    (in, map) -> new SynonymGraphFilter(in, map, false),
                    sets)));
  }

  private static UnaryOperator<TokenStream> lowercase(Settings settings) {
    String language = settings.get("language", "");
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "" -> LowerCaseFilter::new;
      case "greek" -> GreekLowerCaseFilter::new;
      case "irish" -> IrishLowerCaseFilter::new;
      case "turkish" -> TurkishLowerCaseFilter::new;
      default ->
          throw new IllegalArgumentException(
              "language [" + language + "] not support for lower case");
    };
  }

  private static UnaryOperator<TokenStream> patternReplace(Definition d) {
    Pattern pattern = Regex.compile(d.required("pattern"), d.settings.get("flags"));
    String replacement = d.settings.get("replacement", "");
    boolean all = d.flag("all", true);
    return in -> new PatternReplaceFilter(in, pattern, replacement, all);
  }

  private static UnaryOperator<TokenStream> stemmerOverride(Definition d) throws IOException {
    List<String> rules = d.words("rules");
    if (rules == null) {
      throw new IllegalArgumentException(
          "stemmer override filter requires either `rules` or `rules_path` to be configured");
    }
    StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder(false);
    for (String rule : rules) {
      String[] sides = rule.split("=>", -1);
      if (sides.length != 2 || sides[1].isBlank() || sides[1].contains(",")) {
        throw new IllegalArgumentException("Invalid Keyword override Rule:" + rule);
      }
      for (String word : sides[0].split(",", -1)) {
        stems.add(word.strip(), sides[1].strip());
      }
    }
    StemmerOverrideFilter.StemmerOverrideMap map = stems.build();
    return in -> new StemmerOverrideFilter(in, map);
  }

  private static UnaryOperator<TokenStream> keywordMarker(Definition d) {
    boolean ignoreCase = d.flag("ignore_case", false);
    String pattern = d.settings.get("keywords_pattern");
    if (pattern != null) {
      Pattern compiled = Pattern.compile(pattern);
      return in -> new PatternKeywordMarkerFilter(in, compiled);
    }
    CharArraySet keywords = d.requiredWords("keywords", ignoreCase);
    return in -> new SetKeywordMarkerFilter(in, keywords);
  }

  private static UnaryOperator<TokenStream> ngram(Definition d) {
    int min = d.number("min_gram", 1);
    int max = d.number("max_gram", 2);
    boolean keep = d.flag("preserve_original", false);
    NgramLimit.check("NGram Tokenizer", min, max, d.index);
    return in -> new NGramTokenFilter(in, min, max, keep);
  }

  private static UnaryOperator<TokenStream> edgeNgram(Definition d) {
    int min = d.number("min_gram", 1);
    int max = d.number("max_gram", 2);
    boolean keep = d.flag("preserve_original", false);
    String side = d.settings.get("side", "front");
    return switch (side) {
      case "front" -> in -> new EdgeNGramTokenFilter(in, min, max, keep);
      case "back" ->
          in ->
              new ReverseStringFilter(
                  new EdgeNGramTokenFilter(new ReverseStringFilter(in), min, max, keep));
      default -> throw new IllegalArgumentException("invalid side: " + side);
    };
  }

  private static UnaryOperator<TokenStream> cjkBigram(Definition d) {
    int scripts =
        CJKBigramFilter.HAN
            | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;
    for (String ignored : d.settings.getAsList("ignored_scripts")) {
      scripts &=
          ~switch (ignored.strip()) {
            case "han" -> CJKBigramFilter.HAN;
            case "hiragana" -> CJKBigramFilter.HIRAGANA;
            case "katakana" -> CJKBigramFilter.KATAKANA;
            case "hangul" -> CJKBigramFilter.HANGUL;
            default -> throw new IllegalArgumentException("unknown script: " + ignored);
          };
    }
    int chosen = scripts;
    boolean unigrams = d.flag("output_unigrams", false);
    return in -> new CJKBigramFilter(in, chosen, unigrams);
  }

  private static UnaryOperator<TokenStream> commonGrams(Definition d) {
    CharArraySet common = d.requiredWords("common_words", d.flag("ignore_case", false));
    return d.flag("query_mode", false)
        ? in -> new CommonGramsQueryFilter(new CommonGramsFilter(in, common))
        : in -> new CommonGramsFilter(in, common);
  }

  private static UnaryOperator<TokenStream> minHash(Definition d) {
    int hashes = d.number("hash_count", 1);
    int buckets = d.number("bucket_count", 512);
    int perBucket = d.number("hash_set_size", 1);
    boolean rotate = d.flag("with_rotation", buckets > 1);
    return in -> new MinHashFilter(in, hashes, buckets, perBucket, rotate);
  }

  /** Shingles of different sizes do not line up as a graph, and must not be read as one. */
  private static TokenStream shingles(TokenStream in) {
    TokenStream shingles = new ShingleFilter(in);
    shingles.addAttribute(DisableGraphAttribute.class);
    return shingles;
  }

  private void plain(String name, UnaryOperator<TokenStream> step) {
    preset(name, false, step);
    provider(name, FilterStep.Plain::new, d -> step);
  }

  private void normalizing(String name, UnaryOperator<TokenStream> step) {
    preset(name, true, step);
    provider(name, FilterStep.Normalizing::new, d -> step);
  }

  private void preset(String name, boolean normalizes, UnaryOperator<TokenStream> step) {
    boolean synonymsToo = !SPLITTING_PRESETS.contains(name);
    presets.add(PreConfiguredTokenFilter.singleton(name, normalizes, synonymsToo, step));
  }

  private void provider(String name, Form form, Maker maker) {
    providers.put(name, provided(form, maker));
  }

  /** A filter that makes no sense without settings. */
  private void required(String name, Form form, Maker maker) {
    providers.put(name, requiresAnalysisSettings(provided(form, maker)));
  }

  private static AnalysisProvider<TokenFilterFactory> provided(Form form, Maker maker) {
    return (index, environment, name, settings) ->
        form.of(name, maker.from(new Definition(settings, environment, index)));
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
