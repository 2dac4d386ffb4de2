package org.cuttings.curation.corrections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.curation.Change;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.Records;
import org.cuttings.curation.Versioned;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Evidence;
import org.cuttings.model.Wording;

/**
 * What curators decided, as it stands at every moment: whoever asks sees what was entered before,
 * here or by another process. Safe for use by several threads.
 */
public final class Corrections {
  /** Ids of decisions name the articles that they are about. */
  private static final Pattern ARTICLE = Pattern.compile("(?<![0-9a-f])[0-9a-f]{20}(?=-[eqmj]-)");

  private final Journal journal;
  private final Records<Correction> records;

  /** How many changes there were when {@link #byArticle} was read. */
  private long read = -1;

  private Map<String, List<Versioned<Correction>>> byArticle = Map.of();

  public Corrections(Journal journal) {
    this.journal = journal;
    this.records = new Records<>(journal, RecordKind.CORRECTION, Correction.class);
  }

  /** Evidence of an article as curators let it stand. */
  public Evidence amend(Article article, Evidence derived) {
    return Amending.amend(article, derived, of(article.id().value()));
  }

  /** The articles whose evidence follows from decisions. */
  public static Set<ArticleId> touched(Collection<Change> decisions) {
    Set<ArticleId> articles = new TreeSet<>(Comparator.comparing(ArticleId::value));
    for (Change decision : decisions) {
      Matcher article = ARTICLE.matcher(decision.id());
      while (article.find()) {
        articles.add(new ArticleId(article.group()));
      }
    }
    return articles;
  }

  public Optional<Versioned<Correction>> get(String id) {
    return records.get(id);
  }

  /** Every state of a correction, newest first. */
  public List<Versioned<Correction>> history(String id) {
    return records.history(id);
  }

  /** All, those that were withdrawn too. */
  public List<Versioned<Correction>> all() {
    Map<String, Versioned<Correction>> all = new TreeMap<>();
    fresh().values().forEach(some -> some.forEach(one -> all.put(one.id(), one)));
    return List.copyOf(all.values());
  }

  /** Those of an article that count. */
  public List<Versioned<Correction>> of(String article) {
    return fresh().getOrDefault(article, List.of()).stream()
        .filter(one -> !one.value().withdrawn())
        .toList();
  }

  /**
   * The anchor of a piece of evidence.
   *
   * @param index of the piece in its list
   */
  public Anchor anchor(Shown shown, int index) {
    Wording wording = shown.wordings().get(index);
    Set<Integer> rejected = new HashSet<>();
    for (Versioned<Correction> one : of(shown.article())) {
      // What was decided of a join leaves the reports where they are.
      EvidenceKind kind = shown.kind() == EvidenceKind.JOIN ? EvidenceKind.EVENT : shown.kind();
      if (one.value().verdict() == Verdict.REJECTED
          && one.value().kind() == kind
          && stands(one.value().anchor(), wording, shown)) {
        rejected.add(one.value().anchor().nth());
      }
    }
    return Anchored.of(shown, index, rejected);
  }

  /**
   * What was decided of a piece of evidence; empty while nothing was.
   *
   * @param index of the piece in its list
   */
  public Optional<Versioned<Correction>> about(Shown shown, int index) {
    Anchor anchor = anchor(shown, index);
    return of(shown.article()).stream()
        .filter(one -> one.value().kind() == shown.kind())
        .filter(one -> one.value().anchor().nth() == anchor.nth())
        .filter(one -> stands(one.value().anchor(), shown.wordings().get(index), shown))
        .max(Comparator.comparing((Versioned<Correction> one) -> one.at()));
  }

  /** What was decided of two reports; empty while nothing was. */
  public Optional<Versioned<Correction>> about(Shown one, int index, Shown other, int otherIndex) {
    return of(one.article()).stream()
        .filter(
            join ->
                join.value().other() != null
                    && (isBetween(join.value(), one, index, other, otherIndex)
                        || isBetween(join.value(), other, otherIndex, one, index)))
        .max(Comparator.comparing((Versioned<Correction> join) -> join.at()));
  }

  private boolean isBetween(Correction join, Shown one, int index, Shown other, int otherIndex) {
    Anchor second = join.other();
    return second != null
        && join.anchor().nth() == anchor(one, index).nth()
        && second.nth() == anchor(other, otherIndex).nth()
        && stands(join.anchor(), one.wordings().get(index), one)
        && stands(second, other.wordings().get(otherIndex), other);
  }

  private static boolean stands(Anchor anchor, Wording wording, Shown shown) {
    return anchor.article().equals(shown.article())
        && Anchored.pieces(wording, shown.passages()).equals(anchor.pieces())
        && Anchoring.place(anchor, shown.passages())
            .filter(Anchored.place(wording)::equals)
            .isPresent();
  }

  /**
   * @param known version that the curator saw; 0 for a new one
   * @throws org.cuttings.curation.ConflictException if another curator was quicker
   */
  public Versioned<Correction> save(String id, long known, Correction correction, Edit edit) {
    return records.save(id, known, correction, edit);
  }

  /**
   * The rules count again.
   *
   * @throws org.cuttings.curation.ConflictException if another curator was quicker
   */
  public Versioned<Correction> withdraw(Versioned<Correction> seen, String by, String reason) {
    return records.save(
        seen.id(),
        seen.version(),
        seen.value().withdrawal(),
        new Edit(by, "correction withdrawn", reason));
  }

  private synchronized Map<String, List<Versioned<Correction>>> fresh() {
    long changes = journal.audit(new Journal.Filter(RecordKind.CORRECTION, null, null), 1).total();
    if (changes != read) {
      byArticle = byArticle(records.all());
      read = changes;
    }
    return byArticle;
  }

  private static Map<String, List<Versioned<Correction>>> byArticle(
      Collection<Versioned<Correction>> all) {
    Map<String, List<Versioned<Correction>>> byArticle = new HashMap<>();
    for (Versioned<Correction> one : all) {
      byArticle.computeIfAbsent(one.value().anchor().article(), id -> new ArrayList<>()).add(one);
      Anchor other = one.value().other();
      if (other != null && !other.article().equals(one.value().anchor().article())) {
        byArticle.computeIfAbsent(other.article(), id -> new ArrayList<>()).add(one);
      }
    }
    return byArticle;
  }
}
