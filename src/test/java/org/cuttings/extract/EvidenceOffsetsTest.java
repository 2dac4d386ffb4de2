package org.cuttings.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.extract.names.Authority;
import org.cuttings.ingest.ExtractJson;
import org.cuttings.model.Article;
import org.cuttings.model.Event;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Passage;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.testsupport.Documents;
import org.cuttings.testsupport.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every word that is kept as evidence stands in the original, where it is said to stand. */
class EvidenceOffsetsTest {
  private static final Pattern WORD_OR_MARK = Pattern.compile("\\w+|[^\\w\\s]");
  private static final Authority AUTHORITY = Authority.of(AuthorityFile.shipped());

  @Test
  void everyWordingOfTheSampleCorpusStandsInTheOriginal() {
    int walked = 0;
    for (Article article : Documents.below(Documents.SAMPLE)) {
      walked += walk(article);
    }
    assertThat(walked).as("wordings in the sample corpus").isGreaterThan(1_000);
  }

  @Test
  void everyWordingOfTheSeedsStandsInTheOriginal() {
    int walked = 0;
    for (Article article : Documents.below(Shared.path("seeds"))) {
      walked += walk(article);
    }
    assertThat(walked).as("wordings in the seeds").isGreaterThan(500);
  }

  @Test
  void everyWordingOfHostileStringsStandsInTheOriginal() {
    Documents.below(Shared.path("corpora/hostile_strings/docs.jsonl"))
        .forEach(EvidenceOffsetsTest::walk);
  }

  /** Sentences as nobody writes them: whatever a rule looks for may stand first, last or alone. */
  @Test
  void everyWordingOfShuffledWordsStandsInTheOriginal() {
    List<String> words =
        Documents.below(Documents.SAMPLE).stream()
            .flatMap(article -> WORD_OR_MARK.matcher(article.text()).results())
            .map(MatchResult::group)
            .toList();
    Random random = new Random(7);
    for (int text = 0; text < 1_000; text++) {
      StringBuilder shuffled = new StringBuilder();
      int length = 1 + random.nextInt(60);
      for (int i = 0; i < length; i++) {
        shuffled.append(words.get(random.nextInt(words.size())));
        shuffled.append(random.nextInt(12) == 0 ? "\n\n" : random.nextInt(4) == 0 ? "" : " ");
      }
      try {
        walk(Documents.text("shuffled-" + text, shuffled.toString()));
      } catch (RuntimeException e) {
        throw new AssertionError("Cannot be read: " + shuffled, e);
      }
    }
  }

  @Test
  void evidenceDoesNotDependOnWhatWasReadBefore() {
    List<Article> articles = new ArrayList<>(Documents.below(Documents.SAMPLE));
    List<String> first = articles.stream().map(EvidenceOffsetsTest::printed).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(3));
    order.parallelStream()
        .forEach(i -> assertThat(printed(articles.get(i))).isEqualTo(first.get(i)));
  }

  private static String printed(Article article) {
    return ExtractJson.of(article, Extraction.of(article, AUTHORITY));
  }

  private static int walk(Article article) {
    List<Wording> wordings = wordings(Extraction.of(article, AUTHORITY)).toList();
    for (Wording wording : wordings) {
      assertThat(wording.at().in(article.text())).isEqualTo(wording.words());
      int from = wording.at().end();
      int to = 0;
      for (Wording.Piece piece : wording.pieces()) {
        Passage passage = article.passages().get(piece.passage());
        assertThat(piece.span().in(passage.text())).isNotBlank();
        TextSpan source = passage.words().origin().toSource(piece.span());
        assertThat(wording.at().contains(source)).isTrue();
        from = Math.min(from, source.start());
        to = Math.max(to, source.end());
      }
      assertThat(new TextSpan(from, to)).isEqualTo(wording.at());
      if (wording.pieces().size() == 1 && isCopy(article, wording)) {
        Wording.Piece piece = wording.pieces().getFirst();
        assertThat(piece.span().in(article.passages().get(piece.passage()).text()))
            .isEqualTo(wording.words());
      }
    }
    return wordings.size();
  }

  /** Whether the passage has the characters of the original here, one for one. */
  private static boolean isCopy(Article article, Wording wording) {
    Passage passage = article.passages().get(wording.passage());
    return passage.span().in(article.text()).equals(passage.text());
  }

  private static Stream<Wording> wordings(Evidence evidence) {
    return Stream.of(
            evidence.mentions().stream().map(Mention::wording),
            evidence.events().stream().flatMap(EvidenceOffsetsTest::wordings),
            evidence.quotes().stream().flatMap(EvidenceOffsetsTest::wordings),
            evidence.claims().stream().map(claim -> claim.wording()))
        .flatMap(all -> all);
  }

  private static Stream<Wording> wordings(Event event) {
    List<@Nullable Wording> all = new ArrayList<>(List.of(event.trigger(), event.clause()));
    all.addAll(event.otherTriggers());
    event.participants().stream().map(Participant::wording).forEach(all::add);
    all.add(event.date() == null ? null : event.date().wording());
    return all.stream().flatMap(Stream::ofNullable);
  }

  private static Stream<Wording> wordings(Quote quote) {
    List<@Nullable Wording> all = new ArrayList<>(List.of(quote.wording()));
    all.add(quote.cue());
    all.add(quote.speakerWording());
    return all.stream().flatMap(Stream::ofNullable);
  }
}
