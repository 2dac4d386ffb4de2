package org.cuttings.elastic.embedded.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreBuiltAnalyzerProviderFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.synonyms.SynonymsManagementAPIService;
import org.jspecify.annotations.Nullable;

/** What the server loads: hands out the tables. */
public final class StockAnalysisPlugin extends Plugin implements AnalysisPlugin {
  private @Nullable SynonymsManagementAPIService synonymSets;
  private final Supplier<@Nullable SynonymsManagementAPIService> whenStarted = () -> synonymSets;
  private final TokenFilters tokenFilters = new TokenFilters(whenStarted);
  private final Tokenizers tokenizers = new Tokenizers();
  private final Analyzers analyzers = new Analyzers();

  @Override
  public Collection<?> createComponents(PluginServices services) {
    synonymSets =
        new SynonymsManagementAPIService(
            services.client(), services.clusterService(), services.featureService());
    return List.of();
  }

  @Override
  public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
    return CharFilters.PROVIDERS;
  }

  @Override
  public List<PreConfiguredCharFilter> getPreConfiguredCharFilters() {
    return CharFilters.PRESETS;
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return tokenizers.providers();
  }

  @Override
  public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
    return tokenizers.presets();
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return tokenFilters.providers();
  }

  @Override
  public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
    return tokenFilters.presets();
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return analyzers.providers();
  }

  @Override
  public List<PreBuiltAnalyzerProviderFactory> getPreBuiltAnalyzerProviderFactories() {
    return analyzers.presets();
  }
}
