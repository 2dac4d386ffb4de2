package org.cuttings.elastic.embedded.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** A token filter as a name and a function, in the forms the server tells apart. */
sealed interface FilterStep extends TokenFilterFactory {
  UnaryOperator<TokenStream> step();

  @Override
  default TokenStream create(TokenStream input) {
    return step().apply(input);
  }

  /** Changes words, and synonym rules with them. */
  record Plain(String name, UnaryOperator<TokenStream> step) implements FilterStep {}

  /** Changes letter by letter, so wildcards and keyword normalizers go through it too. */
  record Normalizing(String name, UnaryOperator<TokenStream> step)
      implements FilterStep, NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
      return step.apply(input);
    }
  }

  /** Puts several tokens in one place; synonym rules are read through {@code synonymStep}. */
  record Stacking(
      String name, UnaryOperator<TokenStream> step, UnaryOperator<TokenStream> synonymStep)
      implements FilterStep, NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
      return step.apply(input);
    }

    @Override
    public TokenStream normalize(TokenStream input) {
      return synonymStep.apply(input);
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
      return new Normalizing(name, synonymStep);
    }
  }

  /** Cuts words up in ways that synonym rules and the old highlighter cannot follow. */
  record Splitting(String name, UnaryOperator<TokenStream> step) implements FilterStep {
    @Override
    public boolean breaksFastVectorHighlighter() {
      return true;
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
      throw new IllegalArgumentException(
          "Token filter [" + name + "] cannot be used to parse synonyms");
    }
  }
}
