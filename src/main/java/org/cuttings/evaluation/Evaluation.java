package org.cuttings.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;

/**
 * Compares the evidence of one article with its gold file.
 *
 * <p>Measures: {@code people}, {@code organisations}, {@code places} (names that overlap a gold
 * mention of the kind, one to one) and {@code …_linking} (whether they are taken for the right
 * one); {@code interactions} and {@code events} with their parts (see {@link EventScore}); {@code
 * quotes} (borders right to four fifths) and {@code quotes_speaker}; {@code claims} and {@code
 * claims_quantity}. Precision, recall and F1 as usual in information extraction.
 */
public final class Evaluation {
  /** Shared over joint length from which two quotations are the same. */
  private static final double SAME_QUOTE = 0.8;

  /** The same where the text does not show the borders. */
  private static final double LIKELY_QUOTE = 0.5;

  private static final Map<String, EntityKind> KINDS = new LinkedHashMap<>();

  /** The order in which they are shown. */
  private static final List<String> MEASURES = measures();

  private static List<String> measures() {
    List<String> measures = new ArrayList<>();
    for (String kind : List.of("people", "organisations", "places")) {
      measures.addAll(List.of(kind, kind + "_linking"));
    }
    for (String scope : List.of("interactions", "events")) {
      measures.addAll(
          Stream.of(
                  "",
                  "_typed",
                  "_status",
                  "_participants",
                  "_roles",
                  "_date",
                  "_date_accuracy",
                  "_complete")
              .map(part -> scope + part)
              .toList());
    }
    measures.addAll(List.of("quotes", "quotes_speaker", "claims", "claims_quantity"));
    return List.copyOf(measures);
  }

  static {
    KINDS.put("people", EntityKind.PERSON);
    KINDS.put("organisations", EntityKind.ORGANISATION);
    KINDS.put("places", EntityKind.PLACE);
  }

  private final GoldFile gold;
  private final CodePointText text;
  private final GoldNames names;
  private final Scores scores = new Scores();

  private Evaluation(GoldFile gold, CodePointText text) {
    this.gold = gold;
    this.text = text;
    this.names = new GoldNames(gold, text);
    MEASURES.forEach(measure -> scores.add(measure, 0, 0, 0));
  }

  /**
   * How {@code evidence} of {@code article} compares with {@code gold}.
   *
   * @throws BadGoldFileException if the gold file is not of this text
   */
  public static Scores of(GoldFile gold, Article article, Evidence evidence) {
    CodePointText text = new CodePointText(article.text());
    if (text.length() != gold.characters()) {
      throw new BadGoldFileException(
          "The gold file of "
              + gold.name()
              + " is of a text of "
              + gold.characters()
              + " characters; this one has "
              + text.length());
    }
    Evaluation evaluation = new Evaluation(gold, text);
    KINDS.forEach((measure, kind) -> evaluation.mentions(measure, kind, evidence.mentions()));
    new EventScore(gold, evaluation.names, text, evaluation.scores).score(evidence.events());
    evaluation.quotes(evidence.quotes());
    evaluation.claims(evidence.claims());
    return evaluation.scores;
  }

  private void mentions(String measure, EntityKind kind, List<Mention> all) {
    Map<TextSpan, Set<String>> required = new LinkedHashMap<>();
    List<TextSpan> optional = new ArrayList<>();
    for (GoldFile.Name name : gold.names()) {
      if (name.kind() == kind) {
        for (TextSpan span : name.mentions()) {
          if (name.optional()) {
            optional.add(span);
          } else {
            required.computeIfAbsent(span, s -> new HashSet<>()).add(name.id());
          }
        }
      }
    }
    List<Mention> found =
        all.stream().filter(m -> m.kind() == kind && m.form() == Mention.Form.NAME).toList();
    List<TextSpan> foundSpans = found.stream().map(m -> text.span(m.wording().at())).toList();
    List<TextSpan> goldSpans = List.copyOf(required.keySet());
    Map<Integer, Integer> pairs = pairs(goldSpans, foundSpans, g -> 0);
    Predicate<TextSpan> neutral =
        span ->
            gold.body().stream().noneMatch(span::overlaps)
                || optional.stream().anyMatch(span::overlaps)
                || required.getOrDefault(span, Set.of()).size() > 1;
    count(measure, goldSpans, g -> true, foundSpans, pairs, neutral, j -> found.get(j).name());
    pairs.forEach(
        (g, f) -> {
          Mention mention = found.get(f);
          boolean right =
              required.getOrDefault(goldSpans.get(g), Set.of()).stream()
                  .anyMatch(id -> names.same(mention.id(), mention.name(), id));
          answer(
              measure + "_linking",
              right,
              goldSpans.get(g),
              "taken for " + (mention.id() == null ? mention.name() : mention.id()));
        });
  }

  private void quotes(List<Quote> all) {
    List<GoldFile.GoldQuote> wanted =
        gold.quotes().stream().filter(quote -> !quote.term()).toList();
    List<Quote> found = all.stream().filter(Quote::direct).toList();
    List<TextSpan> goldSpans = wanted.stream().map(GoldFile.GoldQuote::span).toList();
    List<TextSpan> foundSpans = found.stream().map(q -> text.span(q.wording().at())).toList();
    Map<Integer, Integer> pairs =
        pairs(goldSpans, foundSpans, g -> wanted.get(g).likely() ? LIKELY_QUOTE : SAME_QUOTE);
    Predicate<TextSpan> neutral =
        span ->
            gold.quotes().stream()
                .anyMatch(quote -> quote.term() && Spans.iou(span, quote.span()) >= 0.5);
    count(
        "quotes",
        goldSpans,
        g -> !wanted.get(g).likely(),
        foundSpans,
        pairs,
        neutral,
        j -> String.valueOf(found.get(j).speaker()));
    pairs.forEach(
        (g, f) -> {
          String speaker = wanted.get(g).speaker();
          if (speaker != null && names.declares(speaker)) {
            Quote quote = found.get(f);
            answer(
                "quotes_speaker",
                names.same(quote.speakerId(), quote.speaker(), speaker),
                goldSpans.get(g),
                "said by " + quote.speaker() + ", in truth by " + speaker);
          }
        });
  }

  private void claims(List<Claim> found) {
    List<TextSpan> goldSpans = gold.claims().stream().map(GoldFile.GoldClaim::span).toList();
    List<TextSpan> foundSpans = found.stream().map(c -> text.span(c.wording().at())).toList();
    Map<Integer, Integer> pairs = pairs(goldSpans, foundSpans, g -> 0);
    count(
        "claims", goldSpans, g -> true, foundSpans, pairs, span -> false, j -> found.get(j).unit());
    pairs.forEach(
        (g, f) ->
            answer(
                "claims_quantity",
                Quantity.same(gold.claims().get(g).quantity(), found.get(f).quantity()),
                goldSpans.get(g),
                found.get(f).quantity()));
  }

  private void answer(String measure, boolean right, TextSpan span, String detail) {
    scores.answer(measure, right);
    if (!right) {
      scores.error(measure, "wrong", span, detail, text);
    }
  }

  private static Map<Integer, Integer> pairs(
      List<TextSpan> gold, List<TextSpan> found, java.util.function.IntToDoubleFunction least) {
    List<Spans.Fit> fits = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        double iou = Spans.iou(gold.get(g), found.get(f));
        if (iou > 0 && iou >= least.applyAsDouble(g)) {
          fits.add(new Spans.Fit(iou, g, f));
        }
      }
    }
    return Spans.pair(fits);
  }

  private void count(
      String measure,
      List<TextSpan> gold,
      java.util.function.IntPredicate required,
      List<TextSpan> found,
      Map<Integer, Integer> pairs,
      Predicate<TextSpan> neutral,
      java.util.function.IntFunction<String> detail) {
    int missed = 0;
    for (int g = 0; g < gold.size(); g++) {
      if (!pairs.containsKey(g) && required.test(g)) {
        missed++;
        scores.error(measure, "missed", gold.get(g), "", text);
      }
    }
    int wrong = 0;
    for (int f = 0; f < found.size(); f++) {
      if (!pairs.containsValue(f) && !neutral.test(found.get(f))) {
        wrong++;
        scores.error(measure, "wrong", found.get(f), detail.apply(f), text);
      }
    }
    scores.add(measure, pairs.size(), wrong, missed);
  }
}
