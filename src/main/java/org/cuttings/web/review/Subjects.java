package org.cuttings.web.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.curation.corrections.EvidenceKind;
import org.cuttings.curation.corrections.Shown;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Mention;
import org.cuttings.model.Quote;
import org.cuttings.model.Wording;
import org.cuttings.search.Archive;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleView;
import org.cuttings.search.ReadArticle;
import org.cuttings.search.SearchParameters.Names;

/** Finds pieces of evidence by their addresses. */
final class Subjects {
  private static final Pattern ID = Pattern.compile("([0-9a-f]{20})-([eqm])-\\d+(\\.\\d+)?");

  private final Archive archive;

  Subjects(Archive archive) {
    this.archive = archive;
  }

  /**
   * The id of the article that {@code id} of a piece of evidence names; empty for anything else.
   */
  static Optional<ArticleId> article(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches() ? Optional.of(new ArticleId(matcher.group(1))) : Optional.empty();
  }

  Optional<Subject> find(String id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** Those that are there, by id, in the order of {@code ids}. */
  Map<String, Subject> find(List<String> ids) {
    List<ArticleId> articles = ids.stream().flatMap(id -> article(id).stream()).distinct().toList();
    Map<String, Subject> all = new HashMap<>();
    if (!articles.isEmpty()) {
      archive
          .read(articles, "", Names.ALL)
          .forEach(read -> of(read).forEach(subject -> all.put(subject.id(), subject)));
    }
    Map<String, Subject> found = new LinkedHashMap<>();
    for (String id : ids) {
      Subject subject = all.get(id);
      if (subject != null) {
        found.put(id, subject);
      }
    }
    return found;
  }

  Optional<ReadArticle> read(ArticleId article) {
    return archive.read(List.of(article), "", Names.ALL).stream().findFirst();
  }

  /** Everything in an article that can be looked at. */
  static List<Subject> of(ReadArticle read) {
    List<Subject> subjects = new ArrayList<>();
    for (EvidenceKind kind : EvidenceKind.values()) {
      subjects.addAll(of(read, kind));
    }
    return subjects;
  }

  /** Everything of one kind; of joins nothing, which are between articles. */
  static List<Subject> of(ReadArticle read, EvidenceKind kind) {
    return switch (kind) {
      case EVENT -> events(read);
      case QUOTE -> quotes(read);
      case MENTION -> mentions(read);
      case JOIN -> List.of();
    };
  }

  private static Shown shown(ArticleView article, EvidenceKind kind, List<Wording> wordings) {
    return new Shown(
        article.summary().id().value(),
        kind,
        wordings,
        article.passages().stream().map(ArticleView.PassageView::text).toList());
  }

  private static List<Subject> events(ReadArticle read) {
    List<ArticleEvidence.ReportedEvent> events = read.evidence().events();
    Shown shown =
        shown(
            read.article(),
            EvidenceKind.EVENT,
            events.stream().map(one -> one.event().trigger()).toList());
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      ArticleEvidence.ReportedEvent event = events.get(i);
      String joined = event.joined() == null ? event.id() : event.joined().id();
      subjects.add(
          new Subject(
              event.id(),
              read.article(),
              shown,
              i,
              new Subject.Fact.OfEvent(event.event(), joined)));
    }
    return subjects;
  }

  /** A word that is only set apart by marks is nobody's quote. */
  private static List<Subject> quotes(ReadArticle read) {
    List<ArticleEvidence.QuotedWords> quotes = read.evidence().quotes();
    Shown shown =
        shown(
            read.article(),
            EvidenceKind.QUOTE,
            quotes.stream().map(one -> one.quote().wording()).toList());
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      if (quotes.get(i).quote().kind() != Quote.Kind.TERM) {
        subjects.add(
            new Subject(
                quotes.get(i).id(),
                read.article(),
                shown,
                i,
                new Subject.Fact.OfQuote(quotes.get(i).quote())));
      }
    }
    return subjects;
  }

  /**
   * Words that stand for several at once, as "they" does, are left out: nothing but their number
   * would tell one from the other, and that is another when one of them is amended.
   */
  private static List<Subject> mentions(ReadArticle read) {
    Map<Integer, List<Mention>> byPlace = new HashMap<>();
    for (ArticleEvidence.Mentioned mentioned : read.evidence().mentioned()) {
      for (Mention mention : mentioned.mentions()) {
        byPlace
            .computeIfAbsent(mention.wording().at().start(), start -> new ArrayList<>())
            .add(mention);
      }
    }
    List<Mention> mentions =
        byPlace.values().stream()
            .filter(some -> some.size() == 1)
            .map(List::getFirst)
            .sorted(Comparator.comparing((Mention mention) -> mention.wording().at()))
            .toList();
    Shown shown =
        shown(
            read.article(), EvidenceKind.MENTION, mentions.stream().map(Mention::wording).toList());
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      subjects.add(
          new Subject(
              shown.article() + "-m-" + mentions.get(i).wording().at().start(),
              read.article(),
              shown,
              i,
              new Subject.Fact.OfMention(mentions.get(i))));
    }
    return subjects;
  }
}
