package org.cuttings.search.quotes;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleReader;
import org.cuttings.search.quotes.QuoteCheck.Finding;
import org.jspecify.annotations.Nullable;

/** Compares the pasted words with what a {@link CheckRequest} found. */
final class CheckReader {
  /** What stands around the words, for a reader to see where they belong. */
  private static final int AROUND = 160;

  private static final String BETWEEN_PASSAGES = "\n";

  private final PastedWords pasted;
  private final Map<ArticleId, List<SourcedQuote>> quotes = new HashMap<>();

  private CheckReader(PastedWords pasted) {
    this.pasted = pasted;
  }

  /** The best place of every article that was found, whatever it is worth. */
  static List<Finding> findings(PastedWords pasted, List<MultiSearchItem<JsonNode>> answers) {
    CheckReader reader = new CheckReader(pasted);
    for (Hit<JsonNode> hit : answers.get(1).hits().hits()) {
      SourcedQuote quote = QuoteReader.quote(hit);
      reader.quotes.computeIfAbsent(quote.article().id(), id -> new ArrayList<>()).add(quote);
    }
    List<Finding> findings = new ArrayList<>();
    for (Hit<JsonNode> hit : answers.getFirst().hits().hits()) {
      Finding finding = reader.finding(hit);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private @Nullable Finding finding(Hit<JsonNode> hit) {
    TreeMap<Integer, String> passages = passages(hit);
    CitedArticle article =
        CitedArticle.of(
            ArticleReader.summary(
                Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source())));
    List<Finding> all = new ArrayList<>();
    passages.forEach((ordinal, text) -> add(all, article, new TreeMap<>(Map.of(ordinal, text))));
    if (passages.size() > 1 && all.stream().noneMatch(Finding::verbatim)) {
      add(all, article, passages);
    }
    return all.stream()
        .max(
            Comparator.comparingDouble(Finding::likeness)
                .thenComparing(one -> one.speaker() != null)
                .thenComparing(Finding::passage, Comparator.reverseOrder()))
        .orElse(null);
  }

  private static TreeMap<Integer, String> passages(Hit<JsonNode> hit) {
    TreeMap<Integer, String> passages = new TreeMap<>();
    InnerHitsResult inner = Objects.requireNonNull(hit.innerHits().get(CheckRequest.PASSAGES));
    for (Hit<JsonData> one : inner.hits().hits()) {
      JsonNode passage = Objects.requireNonNull(one.source()).to(JsonNode.class);
      passages.put(
          passage.path(ArticleFields.leaf(ArticleFields.PASSAGES_ORDINAL)).asInt(),
          passage.path(ArticleFields.leaf(ArticleFields.PASSAGES_TEXT)).asText());
    }
    return passages;
  }

  /** Compares with passages that are read on from one to the next. */
  private void add(List<Finding> all, CitedArticle article, TreeMap<Integer, String> passages) {
    String text = String.join(BETWEEN_PASSAGES, passages.values());
    Alignment alignment = Alignment.of(pasted, text);
    if (alignment == null) {
      return;
    }
    int start = 0;
    int passage = passages.firstKey();
    for (Map.Entry<Integer, String> one : passages.entrySet()) {
      int end = start + one.getValue().length();
      if (alignment.at().start() < end) {
        passage = one.getKey();
        break;
      }
      start = end + BETWEEN_PASSAGES.length();
    }
    String own = Objects.requireNonNull(passages.get(passage));
    TextSpan at =
        new TextSpan(
            alignment.at().start() - start, Math.min(own.length(), alignment.at().end() - start));
    all.add(
        new Finding(
            article,
            passage,
            at,
            own.substring(Math.max(0, at.start() - AROUND), at.start()),
            own.substring(at.end(), Math.min(own.length(), at.end() + AROUND)),
            Math.max(0, 1 - alignment.cost() / pasted.weight()),
            alignment.verbatim(),
            alignment.differences(),
            quote(article.id(), passage, at)));
  }

  /** The innermost quote that has most of the words. */
  private @Nullable SourcedQuote quote(ArticleId article, int passage, TextSpan at) {
    SourcedQuote best = null;
    int bestShared = 0;
    for (SourcedQuote quote : quotes.getOrDefault(article, List.of())) {
      Wording wording = quote.words().quote().wording();
      for (Wording.Piece piece : wording.pieces()) {
        int shared =
            piece.passage() == passage
                ? Math.min(piece.span().end(), at.end())
                    - Math.max(piece.span().start(), at.start())
                : 0;
        boolean inner = shared == bestShared && best != null && isWithin(wording, best);
        if (isEnough(quote, shared, at.length()) && (shared > bestShared || inner)) {
          best = quote;
          bestShared = shared;
        }
      }
    }
    return best;
  }

  /**
   * Most of the pasted words are the quote, or a whole sentence that is quoted is a good part of
   * them: a phrase between marks does not make the sentence around it somebody's words.
   */
  private static boolean isEnough(SourcedQuote quote, int shared, int pasted) {
    Quote said = quote.words().quote();
    boolean whole =
        said.kind() == Quote.Kind.SENTENCE && 5 * shared >= 4 * said.wording().at().length();
    return shared > 0 && (2 * shared >= pasted || (whole && 10 * shared >= 3 * pasted));
  }

  private static boolean isWithin(Wording wording, SourcedQuote other) {
    return other.words().quote().wording().at().contains(wording.at());
  }
}
