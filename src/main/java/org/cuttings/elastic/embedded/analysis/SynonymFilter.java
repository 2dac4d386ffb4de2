package org.cuttings.elastic.embedded.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.synonyms.SynonymsManagementAPIService;
import org.jspecify.annotations.Nullable;

/**
 * {@code synonym} and {@code synonym_graph}: rules in the settings, in a file, or in a synonym set
 * of the synonyms API. The rules go through the filters that stand before this one, so it is
 * complete only once its place in an analyzer is known. Rules in WordNet's format are not read.
 */
final class SynonymFilter implements TokenFilterFactory {
  private final String name;
  private final Settings settings;
  private final Environment environment;
  private final BiFunction<TokenStream, SynonymMap, TokenStream> step;
  private final Supplier<@Nullable SynonymsManagementAPIService> synonymSets;
  private final boolean lenient;
  private final AnalysisMode mode;

  SynonymFilter(
      String name,
      Settings settings,
      Environment environment,
      BiFunction<TokenStream, SynonymMap, TokenStream> step,
      Supplier<@Nullable SynonymsManagementAPIService> synonymSets) {
    this.name = name;
    this.settings = settings;
    this.environment = environment;
    this.step = step;
    this.synonymSets = synonymSets;
    boolean updateable = settings.getAsBoolean("updateable", false);
    this.lenient = settings.getAsBoolean("lenient", updateable);
    this.mode = updateable ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
    if (!"solr".equals(settings.get("format", "solr"))) {
      throw new IllegalArgumentException(
          "The embedded engine reads synonym rules in Solr's format");
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public AnalysisMode getAnalysisMode() {
    return mode;
  }

  @Override
  public TokenStream create(TokenStream input) {
    throw new IllegalStateException("Synonyms are known only within an analyzer");
  }

  @Override
  public TokenFilterFactory getChainAwareTokenFilterFactory(
      IndexCreationContext context,
      TokenizerFactory tokenizer,
      List<CharFilterFactory> charFilters,
      List<TokenFilterFactory> previous,
      Function<String, TokenFilterFactory> all) {
    Analyzer before =
        new CustomAnalyzer(
            tokenizer,
            charFilters.toArray(CharFilterFactory[]::new),
            previous.stream()
                .map(TokenFilterFactory::getSynonymFilter)
                .toArray(TokenFilterFactory[]::new));
    return new InPlace(name, step, synonyms(before, context), mode, setNames());
  }

  private SynonymMap synonyms(Analyzer before, IndexCreationContext context) {
    Parser parser = new Parser(settings.getAsBoolean("expand", true), lenient, before);
    try (Reader rules = rules(context)) {
      parser.parse(rules);
      return parser.build();
    } catch (IOException | ParseException | RuntimeException e) {
      throw new IllegalArgumentException("failed to build synonyms of [" + name + "]", e);
    }
  }

  private Reader rules(IndexCreationContext context) {
    if (settings.hasValue("synonyms")) {
      return new StringReader(
          String.join("\n", Analysis.getWordList(environment, settings, "synonyms")));
    }
    if (settings.hasValue("synonyms_path")) {
      return Analysis.getReaderFromFile(environment, settings.get("synonyms_path"), "synonyms");
    }
    if (settings.hasValue("synonyms_set")) {
      if (mode != AnalysisMode.SEARCH_TIME) {
        throw new IllegalArgumentException("synonyms_set needs `updateable` to be true");
      }
      // Reading a set is a search, which must not hold up the thread that creates the index: the
      // server asks a second time once the index is there.
      return context == IndexCreationContext.RELOAD_ANALYZERS
          ? Analysis.getReaderFromIndex(
              setNames(), Objects.requireNonNull(synonymSets.get()), lenient)
          : new StringReader("");
    }
    throw new IllegalArgumentException(
        "synonym requires either `synonyms`, `synonyms_set` or `synonyms_path` to be configured");
  }

  private Set<String> setNames() {
    return Set.copyOf(settings.getAsList("synonyms_set"));
  }

  /** The filter within one analyzer. */
  private record InPlace(
      String name,
      BiFunction<TokenStream, SynonymMap, TokenStream> step,
      SynonymMap synonyms,
      AnalysisMode mode,
      Set<String> setNames)
      implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
      return synonyms.fst == null ? input : step.apply(input, synonyms);
    }

    /** Rules of a second synonym filter are read as if this one were not there. */
    @Override
    public TokenFilterFactory getSynonymFilter() {
      return IDENTITY_FILTER;
    }

    @Override
    public AnalysisMode getAnalysisMode() {
      return mode;
    }

    @Override
    public Set<String> getResourceNames() {
      return setNames;
    }
  }

  /** Lucene's parser, which stops at the first word that the analyzer takes away. */
  private static final class Parser extends SolrSynonymParser {
    private final boolean lenient;

    Parser(boolean expand, boolean lenient, Analyzer analyzer) {
      super(true, expand, analyzer);
      this.lenient = lenient;
    }

    @Override
    public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
      try {
        return super.analyze(text, reuse);
      } catch (IllegalArgumentException e) {
        if (lenient) {
          return new CharsRef("");
        }
        throw e;
      }
    }

    @Override
    public void add(CharsRef input, CharsRef output, boolean includeOrig) {
      if (!lenient || (input.length > 0 && output.length > 0)) {
        super.add(input, output, includeOrig);
      }
    }
  }
}
