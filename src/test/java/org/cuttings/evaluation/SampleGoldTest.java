package org.cuttings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.model.Article;
import org.cuttings.testsupport.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is derived from articles of the sample corpus is as good as it once was, measured against
 * gold files: articles annotated for what a careful reader takes to be true. The errors in {@code
 * gold-tuned} are there to be read; those in {@code gold} are not, so that its figures count (but
 * for {@code the-young-man-and-the-professor}, whose errors were read once). {@code cuttings
 * evaluate src/test/resources/gold --texts src/main/resources/sample} shows the same figures and
 * every error. So does {@code gold-press/closed}, invented press prose that is measured in the same
 * way; {@code gold-press/open} is what the forests learned from. {@code gold-record/closed} is of
 * the public record, as the sample is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleGoldTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Errors that a failure shows. */
  private static final int ERRORS_SHOWN = 8;

  private final Map<String, Scores> scores = new HashMap<>();

  private static final String PRESS = "gold-press/closed";
  private static final String DAILY = "gold-press/closed-daily";
  private static final String CAMPAIGN = "gold-press/closed-campaign";
  private static final String RECORD = "gold-record/closed";

  /** The same texts without capitals and punctuation. */
  private static final String UNMARKED = ", unmarked";

  private enum Figure {
    PRECISION,
    F1
  }

  /**
   * @param set folder of the gold files
   * @param least lowest figure that passes, 0 to 1
   */
  private record Floor(String set, String measure, Figure figure, double least) {
    @Nullable Double of(Scores scores) {
      Measure measured = scores.measure(measure);
      return switch (figure) {
        case PRECISION -> measured.precision();
        case F1 -> measured.f1();
      };
    }

    @Override
    public String toString() {
      return set + ", " + measure + " " + figure.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The figures when this test was written, less one to two hundredths. They only rise: who makes
   * the extraction better raises them, nobody lowers them to let a change pass. (Shares of what is
   * found may fall when more is found, and forests that learned anew differ by a hundredth or two:
   * {@link ReportGoldTest} tells of the six times that some fell; here, on 2026-11-23, precision in
   * {@code gold} from .90, in {@code gold-tuned}, which is trained on, from .92, and in {@code
   * closed-daily} from .88, and dates in {@code closed-campaign} from .77; and on 2026-11-24 dates
   * in the sample fell by five, five others by one.)
   */
  private static List<Floor> floors() {
    return List.of(
        new Floor("gold", "people", Figure.F1, 0.98),
        new Floor("gold", "people_linking", Figure.F1, 0.97),
        new Floor("gold", "interactions", Figure.PRECISION, 0.85),
        new Floor("gold", "interactions", Figure.F1, 0.78),
        new Floor("gold", "interactions_complete", Figure.F1, 0.32),
        new Floor("gold", "interactions_date_accuracy", Figure.F1, 0.75),
        new Floor("gold", "quotes", Figure.F1, 0.99),
        new Floor("gold", "quotes_speaker", Figure.F1, 0.74),
        new Floor("gold", "claims", Figure.F1, 0.41),
        new Floor("gold-tuned", "people", Figure.F1, 0.98),
        new Floor("gold-tuned", "people_linking", Figure.F1, 0.98),
        new Floor("gold-tuned", "interactions", Figure.PRECISION, 0.90),
        new Floor("gold-tuned", "interactions", Figure.F1, 0.83),
        new Floor("gold-tuned", "interactions_complete", Figure.F1, 0.56),
        new Floor("gold-tuned", "interactions_date_accuracy", Figure.F1, 0.88),
        new Floor("gold-tuned", "quotes", Figure.F1, 0.98),
        new Floor("gold-tuned", "quotes_speaker", Figure.F1, 0.84),
        new Floor("gold-tuned", "claims", Figure.F1, 0.90),
        new Floor(PRESS, "interactions", Figure.PRECISION, 0.87),
        new Floor(PRESS, "interactions", Figure.F1, 0.79),
        new Floor(PRESS, "interactions_complete", Figure.F1, 0.32),
        new Floor(PRESS, "interactions_participants", Figure.F1, 0.80),
        new Floor(PRESS, "interactions_date_accuracy", Figure.F1, 0.62),
        new Floor(DAILY, "interactions", Figure.PRECISION, 0.86),
        new Floor(DAILY, "interactions", Figure.F1, 0.81),
        new Floor(DAILY, "interactions_complete", Figure.F1, 0.37),
        new Floor(DAILY, "interactions_participants", Figure.F1, 0.83),
        new Floor(DAILY, "interactions_date_accuracy", Figure.F1, 0.76),
        new Floor(CAMPAIGN, "interactions", Figure.PRECISION, 0.90),
        new Floor(CAMPAIGN, "interactions", Figure.F1, 0.84),
        new Floor(CAMPAIGN, "interactions_complete", Figure.F1, 0.40),
        new Floor(CAMPAIGN, "interactions_participants", Figure.F1, 0.82),
        new Floor(CAMPAIGN, "interactions_date_accuracy", Figure.F1, 0.78),
        new Floor(RECORD, "interactions", Figure.PRECISION, 0.87),
        new Floor(RECORD, "interactions", Figure.F1, 0.79),
        new Floor(RECORD, "interactions_complete", Figure.F1, 0.35),
        new Floor(RECORD, "interactions_participants", Figure.F1, 0.85),
        new Floor(RECORD, "interactions_date_accuracy", Figure.F1, 0.69),
        new Floor(PRESS + UNMARKED, "interactions", Figure.F1, 0.76),
        new Floor(PRESS + UNMARKED, "interactions_participants", Figure.F1, 0.74),
        new Floor(DAILY + UNMARKED, "interactions", Figure.F1, 0.75),
        new Floor(DAILY + UNMARKED, "interactions_participants", Figure.F1, 0.68),
        new Floor(RECORD + UNMARKED, "interactions", Figure.F1, 0.77),
        new Floor(RECORD + UNMARKED, "interactions_complete", Figure.F1, 0.22),
        new Floor(RECORD + UNMARKED, "interactions_participants", Figure.F1, 0.81),
        new Floor(RECORD + UNMARKED, "interactions_date_accuracy", Figure.F1, 0.53));
  }

  @BeforeAll
  void extract(@TempDir Path folder) throws IOException {
    Authority authority = Authority.of(AuthorityFile.shipped());
    for (String set : List.of("gold", "gold-tuned", PRESS, DAILY, CAMPAIGN, RECORD)) {
      Scores measured = new Scores();
      GoldSet.read(List.of(RESOURCES.resolve(set)))
          .forEach((file, gold) -> measured.add(evaluation(file, gold, authority)));
      scores.put(set, measured);
    }
    for (String set : List.of(PRESS, DAILY, RECORD)) {
      Scores measured = new Scores();
      for (Map.Entry<Path, GoldFile> one :
          GoldSet.read(List.of(RESOURCES.resolve(set))).entrySet()) {
        Path text = GoldSet.text(one.getKey(), one.getValue(), Documents.SAMPLE);
        measured.add(Unmarked.score(one.getKey(), Files.readString(text), authority, folder));
      }
      scores.put(set + UNMARKED, measured);
    }
  }

  private static Scores evaluation(Path file, GoldFile gold, Authority authority) {
    Path text = GoldSet.text(file, gold, Documents.SAMPLE);
    List<Article> articles = Documents.below(text);
    assertThat(articles).as("articles in %s", text).hasSize(1);
    Article article = articles.getFirst();
    return Evaluation.of(gold, article, Extraction.of(article, authority));
  }

  @ParameterizedTest
  @MethodSource("floors")
  void isAtLeastAsGoodAsItWas(Floor floor) {
    Scores measured = Objects.requireNonNull(scores.get(floor.set()));
    assertThat(floor.of(measured))
        .as(
            () ->
                floor
                    + " of "
                    + measured.measure(floor.measure())
                    + firstErrors(measured, floor.measure()))
        .isNotNull()
        .isGreaterThanOrEqualTo(floor.least());
  }

  /** The first errors of a measure; the parts of an event are among the errors of the whole. */
  private static String firstErrors(Scores scores, String measure) {
    List<EvaluationError> errors = errors(scores, measure).toList();
    if (errors.isEmpty()) {
      errors = errors(scores, measure.replaceFirst("_.*", "")).toList();
    }
    return errors.stream()
        .limit(ERRORS_SHOWN)
        .map(e -> "\n  " + e.kind() + " " + e.heading() + ": " + e.context() + " " + e.detail())
        .collect(Collectors.joining());
  }

  private static Stream<EvaluationError> errors(Scores scores, String measure) {
    return scores.errors().stream().filter(error -> error.kind().equals(measure));
  }
}
