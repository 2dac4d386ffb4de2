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
import org.cuttings.extract.joins.EventJoiner;
import org.cuttings.extract.joins.Origins;
import org.cuttings.extract.joins.Outlets;
import org.cuttings.extract.joins.Report;
import org.cuttings.model.Article;
import org.cuttings.model.Claim;
import org.cuttings.model.Event;
import org.cuttings.model.Evidence;
import org.cuttings.model.Origin;
import org.cuttings.model.Quote;
import org.cuttings.model.Wording;

/** The documents of the reports, quotes and claims of one article. */
final class EvidenceDocuments {
  private static final JsonFactory JSON = new JsonFactory();

  private final Article article;
  private final Evidence evidence;
  private final Origins origins;
  private final Filing filing;
  private final Set<String> ids = new HashSet<>();
  private final List<EvidenceDocument> documents = new ArrayList<>();

  private EvidenceDocuments(Article article, Evidence evidence, Outlets outlets, Filing filing) {
    this.article = article;
    this.origins = Origins.of(article, outlets);
    this.evidence = evidence;
    this.filing = filing;
  }

  /** Writes the body of a document. */
  private interface Body {
    void write(EvidenceJson json) throws IOException;
  }

  /**
   * @param outlets those that an article can name as its source
   * @param filing how the article stands; its run is the one that writes them
   */
  static List<EvidenceDocument> of(
      Article article, Evidence evidence, Outlets outlets, Filing filing) {
    return new EvidenceDocuments(article, evidence, outlets, filing).all();
  }

  private List<EvidenceDocument> all() {
    WordsAround around = new WordsAround(article);
    for (Event event : evidence.events()) {
      String id = id("e", event.trigger());
      Origin origin = origins.of(event);
      Report report = Report.of(id, printed(), event, List.of(), origin);
      add(
          Indices.Kind.REPORTS,
          id,
          json ->
              ReportDocument.write(json, id, event, origin, EventJoiner.blocks(report), around));
    }
    List<String> quotes = new ArrayList<>();
    evidence.quotes().forEach(quote -> quotes.add(id("q", quote.wording())));
    QuoteDocument quoteDocument = new QuoteDocument(article, evidence, quotes, around);
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = evidence.quotes().get(i);
      String id = quotes.get(i);
      Origin origin = origins.of(quote);
      add(Indices.Kind.QUOTES, id, json -> quoteDocument.write(json, id, quote, origin));
    }
    ClaimDocument claimDocument = new ClaimDocument(article, evidence, around);
    for (Claim claim : evidence.claims()) {
      String id = id("c", claim.wording());
      add(Indices.Kind.CLAIMS, id, json -> claimDocument.write(json, id, claim));
    }
    return documents;
  }

  private Report.Printed printed() {
    return new Report.Printed(
        article.id(), article.metadata().publisher(), article.metadata().published(), Set.of());
  }

  private void add(Indices.Kind kind, String id, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      body.write(new EvidenceJson(json, article, filing));
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
