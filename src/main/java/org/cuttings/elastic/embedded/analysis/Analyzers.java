package org.cuttings.elastic.embedded.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.PreBuiltAnalyzerProviderFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.indices.analysis.PreBuiltCacheFactory.CachingStrategy;

/**
 * The analyzers. {@code standard}, and the presets of {@code simple}, {@code stop}, {@code
 * whitespace} and {@code keyword}, are the server's own.
 */
final class Analyzers {
  private static final Pattern NON_WORD = Pattern.compile("\\W+");

  private final Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> providers =
      new HashMap<>();
  private final List<PreBuiltAnalyzerProviderFactory> presets = new ArrayList<>();

  /** Makes an analyzer from its settings. */
  private interface Maker {
    Analyzer from(Settings settings, Environment environment);
  }

  Analyzers() {
    provider("keyword", (s, e) -> new KeywordAnalyzer());
    provider("simple", (s, e) -> new SimpleAnalyzer());
    provider("whitespace", (s, e) -> new WhitespaceAnalyzer());
    provider(
        "stop",
        (s, e) ->
            new StopAnalyzer(
                Analysis.parseStopWords(e, s, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
    presets.add(
        new PreBuiltAnalyzerProviderFactory(
            "pattern",
            CachingStrategy.INDEX,
            () -> pattern(NON_WORD, true, CharArraySet.EMPTY_SET)));
    provider(
        "pattern",
        (s, e) ->
            pattern(
                Regex.compile(s.get("pattern", NON_WORD.pattern()), s.get("flags")),
                s.getAsBoolean("lowercase", true),
                Analysis.parseStopWords(e, s, CharArraySet.EMPTY_SET)));
    provider("fingerprint", Analyzers::fingerprint);
    languages();
  }

  private void languages() {
    language("arabic", ArabicAnalyzer.getDefaultStopSet(), ArabicAnalyzer::new);
    language("armenian", ArmenianAnalyzer.getDefaultStopSet(), ArmenianAnalyzer::new);
    language("basque", BasqueAnalyzer.getDefaultStopSet(), BasqueAnalyzer::new);
    language("bengali", BengaliAnalyzer.getDefaultStopSet(), BengaliAnalyzer::new);
    language("brazilian", BrazilianAnalyzer.getDefaultStopSet(), BrazilianAnalyzer::new);
    language("bulgarian", BulgarianAnalyzer.getDefaultStopSet(), BulgarianAnalyzer::new);
    language("catalan", CatalanAnalyzer.getDefaultStopSet(), CatalanAnalyzer::new);
    language("czech", CzechAnalyzer.getDefaultStopSet(), CzechAnalyzer::new);
    language("danish", DanishAnalyzer.getDefaultStopSet(), DanishAnalyzer::new);
    language("dutch", DutchAnalyzer.getDefaultStopSet(), DutchAnalyzer::new);
    language("english", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, EnglishAnalyzer::new);
    language("estonian", EstonianAnalyzer.getDefaultStopSet(), EstonianAnalyzer::new);
    language("finnish", FinnishAnalyzer.getDefaultStopSet(), FinnishAnalyzer::new);
    language("french", FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new);
    language("galician", GalicianAnalyzer.getDefaultStopSet(), GalicianAnalyzer::new);
    language("german", GermanAnalyzer.getDefaultStopSet(), GermanAnalyzer::new);
    language(
        "greek", GreekAnalyzer.getDefaultStopSet(), (stop, unstemmed) -> new GreekAnalyzer(stop));
    language("hindi", HindiAnalyzer.getDefaultStopSet(), HindiAnalyzer::new);
    language("hungarian", HungarianAnalyzer.getDefaultStopSet(), HungarianAnalyzer::new);
    language("indonesian", IndonesianAnalyzer.getDefaultStopSet(), IndonesianAnalyzer::new);
    language("irish", IrishAnalyzer.getDefaultStopSet(), IrishAnalyzer::new);
    language("italian", ItalianAnalyzer.getDefaultStopSet(), ItalianAnalyzer::new);
    language("latvian", LatvianAnalyzer.getDefaultStopSet(), LatvianAnalyzer::new);
    language("lithuanian", LithuanianAnalyzer.getDefaultStopSet(), LithuanianAnalyzer::new);
    language("norwegian", NorwegianAnalyzer.getDefaultStopSet(), NorwegianAnalyzer::new);
    language(
        "persian",
        PersianAnalyzer.getDefaultStopSet(),
        (stop, unstemmed) -> new PersianAnalyzer(stop));
    language("portuguese", PortugueseAnalyzer.getDefaultStopSet(), PortugueseAnalyzer::new);
    language("romanian", RomanianAnalyzer.getDefaultStopSet(), RomanianAnalyzer::new);
    language("russian", RussianAnalyzer.getDefaultStopSet(), RussianAnalyzer::new);
    language("serbian", SerbianAnalyzer.getDefaultStopSet(), SerbianAnalyzer::new);
    language("sorani", SoraniAnalyzer.getDefaultStopSet(), SoraniAnalyzer::new);
    language("spanish", SpanishAnalyzer.getDefaultStopSet(), SpanishAnalyzer::new);
    language("swedish", SwedishAnalyzer.getDefaultStopSet(), SwedishAnalyzer::new);
    language("turkish", TurkishAnalyzer.getDefaultStopSet(), TurkishAnalyzer::new);
    language("cjk", CJKAnalyzer.getDefaultStopSet(), (stop, unstemmed) -> new CJKAnalyzer(stop));
    language("thai", ThaiAnalyzer.getDefaultStopSet(), (stop, unstemmed) -> new ThaiAnalyzer(stop));
  }

  Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> providers() {
    return providers;
  }

  List<PreBuiltAnalyzerProviderFactory> presets() {
    return presets;
  }

  private void language(
      String name,
      CharArraySet stopWords,
      BiFunction<CharArraySet, CharArraySet, Analyzer> analyzer) {
    presets.add(
        new PreBuiltAnalyzerProviderFactory(
            name, CachingStrategy.LUCENE, () -> analyzer.apply(stopWords, CharArraySet.EMPTY_SET)));
    provider(
        name,
        (s, e) ->
            analyzer.apply(
                Analysis.parseStopWords(e, s, stopWords),
                Analysis.parseStemExclusion(s, CharArraySet.EMPTY_SET)));
  }

  private void provider(String name, Maker maker) {
    providers.put(
        name,
        (index, environment, called, settings) ->
            new Provided(called, maker.from(settings, environment)));
  }

  private static Analyzer pattern(Pattern pattern, boolean lowercase, CharArraySet stopWords) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new PatternTokenizer(pattern, -1);
        TokenStream out = lowercase ? new LowerCaseFilter(words) : words;
        return new TokenStreamComponents(
            words, stopWords.isEmpty() ? out : new StopFilter(out, stopWords));
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        return lowercase ? new LowerCaseFilter(in) : in;
      }
    };
  }

  private static Analyzer fingerprint(Settings settings, Environment environment) {
    int size = settings.getAsInt("max_output_size", 255);
    char separator = settings.get("separator", " ").charAt(0);
    CharArraySet stopWords = Analysis.parseStopWords(environment, settings, CharArraySet.EMPTY_SET);
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(
            words, new FingerprintFilter(new StopFilter(folded, stopWords), size, separator));
      }
    };
  }

  private static final class Provided extends AbstractIndexAnalyzerProvider<Analyzer> {
    private final Analyzer analyzer;

    Provided(String name, Analyzer analyzer) {
      super(name);
      this.analyzer = analyzer;
    }

    @Override
    public Analyzer get() {
      return analyzer;
    }
  }
}
