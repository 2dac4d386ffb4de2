package org.cuttings.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.evaluation.GoldFile.GoldEvent;
import org.cuttings.evaluation.GoldFile.Tier;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.events.Likelihood;
import org.cuttings.extract.names.Authority;
import org.cuttings.model.Article;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;

/**
 * Makes the weights of {@link Likelihood}: {@code LikelihoodTrainer OUT TEXTS GOLD…} reads gold
 * files, whose texts stand beside them or in the folder TEXTS, and prints what the detection of
 * interactions gains, each text judged by weights from all others.
 *
 * <p>Right is what tells an event that is missed as long as none of these is taken in; of several
 * mentions of one the first. Words that the gold file leaves open count neither way.
 */
public final class LikelihoodTrainer {
  private static final double RIDGE = 4;
  private static final int LEAST = 4;

  /** A place where an event may be told, and what it shows. */
  private record Candidate(TextSpan span, List<String> signs) {}

  /** One text: how many interactions are found, wrong and missed without the candidates. */
  private record Judged(Measure before, List<Logistic.Example> examples) {}

  private LikelihoodTrainer() {}

  public static void main(String[] args) throws Exception {
    Authority authority = Authority.of(AuthorityFile.shipped());
    List<Judged> texts = new ArrayList<>();
    List<Path> gold = Stream.of(args).skip(2).map(Path::of).toList();
    for (Map.Entry<Path, GoldFile> one : GoldSet.read(gold).entrySet()) {
      Path text = GoldSet.text(one.getKey(), one.getValue(), Path.of(args[1]));
      texts.add(judge(one.getValue(), ConfidenceTrainer.article(text), authority));
    }
    print(texts);
    Logistic.write(
        Path.of(args[0]),
        "Likelihood, made by LikelihoodTrainer",
        Logistic.train(
            texts.stream().flatMap(text -> text.examples.stream()).toList(), RIDGE, LEAST));
  }

  private static Judged judge(GoldFile gold, Article article, Authority authority) {
    List<Map.Entry<Wording, List<String>>> seen = new ArrayList<>();
    Scores scores =
        Evaluation.of(
            gold,
            article,
            Extraction.of(
                article,
                authority,
                (trigger, signs) -> {
                  seen.add(Map.entry(trigger, List.copyOf(signs)));
                  return false;
                }));
    CodePointText text = new CodePointText(article.text());
    List<Candidate> candidates =
        seen.stream()
            .map(one -> new Candidate(text.span(one.getKey().at()), one.getValue()))
            .toList();
    Set<String> missed =
        scores.errors().stream()
            .filter(e -> e.kind().equals("interactions") && e.heading().equals("missed"))
            .map(EvaluationError::detail)
            .collect(Collectors.toSet());
    Set<Candidate> right = new HashSet<>();
    for (GoldEvent event : gold.events()) {
      if (missed.contains(event.id())) {
        first(event, candidates, right);
      }
    }
    List<Logistic.Example> examples = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Set<Tier> tiers =
          gold.events().stream()
              .filter(event -> event.triggers().stream().anyMatch(candidate.span::overlaps))
              .map(GoldEvent::tier)
              .collect(Collectors.toSet());
      boolean open = !tiers.isEmpty() && !tiers.contains(Tier.INTERACTION);
      if (right.contains(candidate) || !open) {
        examples.add(new Logistic.Example(candidate.signs, right.contains(candidate)));
      }
    }
    return new Judged(scores.measure("interactions"), examples);
  }

  /** Marks the first candidate at the first of the places that tell {@code event}. */
  private static void first(GoldEvent event, List<Candidate> candidates, Set<Candidate> right) {
    for (TextSpan trigger : event.triggers()) {
      for (Candidate candidate : candidates) {
        if (!right.contains(candidate) && candidate.span.overlaps(trigger)) {
          right.add(candidate);
          return;
        }
      }
    }
  }

  /** What is gained by taking in candidates from some probability on. */
  private static void print(List<Judged> texts) {
    List<double[]> judged = new ArrayList<>();
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (Judged held : texts) {
      right += held.before.right();
      wrong += held.before.wrong();
      missed += held.before.missed();
      Map<String, Double> weights =
          Logistic.train(
              texts.stream()
                  .filter(text -> text != held)
                  .flatMap(text -> text.examples.stream())
                  .toList(),
              RIDGE,
              LEAST);
      held.examples.forEach(
          e -> judged.add(new double[] {Logistic.probability(weights, e), e.right() ? 1 : 0}));
    }
    System.out.printf(Locale.ROOT, "without: F1 %.3f%n", f1(right, wrong, missed));
    for (double enough = 0.3; enough < 0.7; enough += 0.05) {
      double least = enough;
      List<double[]> taken = judged.stream().filter(one -> one[0] >= least).toList();
      int gained = (int) taken.stream().filter(one -> one[1] > 0).count();
      int lost = taken.size() - gained;
      System.out.printf(
          Locale.ROOT,
          "from %.2f on: %d more right, %d more wrong; F1 %.3f%n",
          enough,
          gained,
          lost,
          f1(right + gained, wrong + lost, missed - gained));
    }
  }

  private static double f1(int right, int wrong, int missed) {
    return 2.0 * right / (2.0 * right + wrong + missed);
  }
}
