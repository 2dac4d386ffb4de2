package org.cuttings.elastic.embedded.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The character filters. */
final class CharFilters {
  static final Map<String, AnalysisProvider<CharFilterFactory>> PROVIDERS =
      Map.of(
          "html_strip",
          (index, environment, name, settings) -> htmlStrip(name, settings),
          "mapping",
          requiresAnalysisSettings(
              (index, environment, name, settings) ->
                  new Normalizing(name, mapping(environment, settings))),
          "pattern_replace",
          requiresAnalysisSettings(
              (index, environment, name, settings) ->
                  new Normalizing(name, patternReplace(settings))));

  static final List<PreConfiguredCharFilter> PRESETS =
      List.of(PreConfiguredCharFilter.singleton("html_strip", false, HTMLStripCharFilter::new));

  private static final Pattern MAPPING_RULE = Pattern.compile("(.*)=>(.*)", Pattern.DOTALL);

  private CharFilters() {}

  private static CharFilterFactory htmlStrip(String name, Settings settings) {
    Set<String> kept = Set.copyOf(settings.getAsList("escaped_tags"));
    return new Plain(name, in -> new HTMLStripCharFilter(in, kept));
  }

  private static UnaryOperator<Reader> mapping(Environment environment, Settings settings) {
    List<String> rules = Analysis.getWordList(environment, settings, "mappings");
    if (rules == null) {
      throw new IllegalArgumentException(
          "mapping requires either `mappings` or `mappings_path` to be configured");
    }
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String rule : rules) {
      var sides = MAPPING_RULE.matcher(rule);
      if (!sides.matches()) {
        throw new IllegalArgumentException("Invalid Mapping Rule : [" + rule + "]");
      }
      map.add(Escapes.resolve(sides.group(1).strip()), Escapes.resolve(sides.group(2).strip()));
    }
    NormalizeCharMap built = map.build();
    return in -> new MappingCharFilter(built, in);
  }

  private static UnaryOperator<Reader> patternReplace(Settings settings) {
    String pattern = settings.get("pattern");
    if (pattern == null || pattern.isEmpty()) {
      throw new IllegalArgumentException(
          "pattern is missing for [pattern_replace] char filter of type 'pattern_replace'");
    }
    Pattern compiled = Regex.compile(pattern, settings.get("flags"));
    String replacement = settings.get("replacement", "");
    return in -> new PatternReplaceCharFilter(compiled, replacement, in);
  }

  private record Plain(String name, UnaryOperator<Reader> step) implements CharFilterFactory {
    @Override
    public Reader create(Reader input) {
      return step.apply(input);
    }
  }

  private record Normalizing(String name, UnaryOperator<Reader> step)
      implements NormalizingCharFilterFactory {
    @Override
    public Reader create(Reader input) {
      return step.apply(input);
    }
  }
}
