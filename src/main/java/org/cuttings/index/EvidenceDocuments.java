package org.cuttings.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.Claim;
import org.cuttings.model.Event;
import org.cuttings.model.Evidence;
import org.cuttings.model.Quote;
import org.cuttings.model.Wording;

/** The documents of the reports, quotes and claims of one article. */
final class EvidenceDocuments {
  private static final JsonFactory JSON = new JsonFactory();

  private final Article article;
  private final Evidence evidence;
  private final long run;
  private final Set<String> ids = new HashSet<>();
  private final List<EvidenceDocument> documents = new ArrayList<>();

  private EvidenceDocuments(Article article, Evidence evidence, long run) {
    this.article = article;
    this.evidence = evidence;
    this.run = run;
  }

  /** Writes the body of a document. */
  private interface Body {
    void write(EvidenceJson json) throws IOException;
  }

  /**
   * @param run the run that writes them, the same as in the article's document
   */
  static List<EvidenceDocument> of(Article article, Evidence evidence, long run) {
    return new EvidenceDocuments(article, evidence, run).all();
  }

  private List<EvidenceDocument> all() {
    for (Event event : evidence.events()) {
      String id = id("e", event.trigger());
      add(Indices.Kind.REPORTS, id, json -> ReportDocument.write(json, id, event));
    }
    List<String> quotes = new ArrayList<>();
    evidence.quotes().forEach(quote -> quotes.add(id("q", quote.wording())));
    QuoteDocument quoteDocument = new QuoteDocument(article, evidence, quotes);
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = evidence.quotes().get(i);
      String id = quotes.get(i);
      add(Indices.Kind.QUOTES, id, json -> quoteDocument.write(json, id, quote));
    }
    for (Claim claim : evidence.claims()) {
      String id = id("c", claim.wording());
      add(Indices.Kind.CLAIMS, id, json -> ClaimDocument.write(json, id, claim));
    }
    return documents;
  }

  private void add(Indices.Kind kind, String id, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      body.write(new EvidenceJson(json, article, run));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    documents.add(new EvidenceDocument(kind, id, bytes.toByteArray()));
  }

  /** {@code <article>-e-120}; where two begin at the same character, {@code …-e-120.2} too. */
  private String id(String letter, Wording wording) {
    String first = article.id() + "-" + letter + "-" + wording.at().start();
    String id = first;
    for (int number = 2; !ids.add(id); number++) {
      id = first + "." + number;
    }
    return id;
  }
}
