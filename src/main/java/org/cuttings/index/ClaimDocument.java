package org.cuttings.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cuttings.elastic.ClaimFields;
import org.cuttings.model.Article;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** The documents of the numbers that an article gives for a whole. */
final class ClaimDocument {
  private final WordsAround around;
  private final List<Mentioned> parties;
  private final List<Event> events;
  private final Collection<String> topic;

  ClaimDocument(Article article, Evidence evidence, WordsAround around) {
    this.around = around;
    events = evidence.events();
    parties =
        evidence.claims().isEmpty()
            ? List.of()
            : Mentioned.in(evidence).stream()
                .filter(one -> one.kind() != EntityKind.PLACE && one.key() != null)
                .toList();
    topic = topic(article);
  }

  /**
   * Whom the headings name that stand above all others, and the title: that is no passage
   * everywhere, so whoever the article names is known in it by the same words.
   */
  private Collection<String> topic(Article article) {
    int top =
        article.passages().stream()
            .mapToInt(Passage::level)
            .filter(level -> level > 0)
            .min()
            .orElse(0);
    Collection<String> labels = new TreeSet<>();
    for (Passage passage : article.passages()) {
      boolean heads = passage.kind() == Passage.Kind.HEADING && passage.level() == top;
      if (heads || passage.text().equals(article.metadata().title())) {
        labels.addAll(labels(passage.ordinal(), span -> true));
      }
    }
    @Nullable String title = article.metadata().title();
    if (title != null) {
      for (Mentioned party : parties) {
        if (party.mentions().stream().anyMatch(mention -> isNamedIn(title, mention))) {
          labels.add(String.valueOf(party.label()));
        }
      }
    }
    return labels;
  }

  private static boolean isNamedIn(String title, Mention mention) {
    String name = mention.wording().words();
    if (mention.form() != Mention.Form.NAME || name.isBlank()) {
      return false;
    }
    int at = title.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(title.codePointBefore(at)))
              && (end == title.length() || !Character.isLetterOrDigit(title.codePointAt(end)));
      if (whole) {
        return true;
      }
      at = title.indexOf(name, at + 1);
    }
    return false;
  }

  void write(EvidenceJson document, String id, Claim claim) throws IOException {
    var json = document.json();
    json.writeStartObject();
    document.common(id, claim.wording(), claim.wording(), claim.confidence(), claim.rule());
    document.wording(ClaimFields.WORDING, claim.wording());
    document.field(ClaimFields.QUANTITY, claim.quantity());
    if (claim.least() != null) {
      json.writeNumberField(ClaimFields.LEAST, claim.least());
    }
    if (claim.most() != null) {
      json.writeNumberField(ClaimFields.MOST, claim.most());
    }
    document.field(ClaimFields.UNIT, claim.unit());
    document.array(ClaimFields.ABOUT_LABEL, about(claim.wording()));
    document.array(ClaimFields.TOPIC_LABEL, topic);
    document.array(ClaimFields.ACTS, acts(claim.wording()));
    document.field(ClaimFields.WHOLE, claim.whole());
    document.field(ClaimFields.PERIOD, claim.period());
    document.field(ClaimFields.PERIOD_VALUE, claim.when() == null ? null : claim.when().value());
    document.field(ClaimFields.ATTRIBUTED_TO, claim.attributedTo());
    json.writeEndObject();
  }

  /** Whom the sentence names; where it names fewer than two, the passage. */
  private Collection<String> about(Wording words) {
    TextSpan sentence = around.sentence(words);
    Collection<String> within = labels(words.passage(), sentence::contains);
    return within.size() > 1 ? within : labels(words.passage(), span -> true);
  }

  /** What the sentence tells of. */
  private Collection<String> acts(Wording words) {
    TextSpan sentence = around.sentence(words);
    Collection<String> acts = new TreeSet<>();
    for (Event event : events) {
      Wording.Piece piece = event.trigger().pieces().getFirst();
      if (piece.passage() == words.passage() && sentence.contains(piece.span())) {
        acts.add(event.type().value());
      }
    }
    return acts;
  }

  private Collection<String> labels(int passage, Predicate<TextSpan> where) {
    Collection<String> labels = new TreeSet<>();
    for (Mentioned party : parties) {
      for (Mention mention : party.mentions()) {
        Wording.Piece piece = mention.wording().pieces().getFirst();
        if (piece.passage() == passage && where.test(piece.span())) {
          labels.add(String.valueOf(party.label()));
        }
      }
    }
    return labels;
  }
}
