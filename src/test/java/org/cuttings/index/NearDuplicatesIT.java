package org.cuttings.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Evidence;
import org.cuttings.model.Metadata;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EngineSuite
class NearDuplicatesIT {
  private static final String[] STORY = paragraphs(1, 6);
  private static final Article WIRE = Articles.of("wire", STORY);
  private static final Article PAPER = Articles.of("paper", edited(STORY));
  private static final Article BLOG =
      Articles.of("blog", join(paragraphs(2, 14), STORY, paragraphs(3, 14)));
  private static final Article OTHER = Articles.of("other", paragraphs(4, 8));
  private static final Article QUOTING = Articles.of("quoting", join(paragraphs(5, 8), STORY[0]));
  private static final Article STUB = Articles.of("stub", "Read more.");
  private static final List<Article> ALL = List.of(WIRE, PAPER, BLOG, OTHER, QUOTING, STUB);

  private Archive archive = new Archive();

  @BeforeEach
  void freshArchive() {
    archive = new Archive();
  }

  @Test
  void oneStoryInTwoPapersAndTheBlogThatCopiesItAreLinkedBothWays() {
    archive.deliver(ALL);

    Map<String, List<Link>> links = archive.links();

    assertThat(links).containsOnlyKeys("wire", "paper", "blog");
    assertThat(names(links, "wire")).containsExactlyInAnyOrder("paper", "blog");
    assertThat(names(links, "paper")).contains("wire");
    assertThat(names(links, "blog")).contains("wire");
    assertThat(similarity(links, "wire", PAPER))
        .isEqualTo(similarity(links, "paper", WIRE))
        .isBetween(0.5, 0.99);
    assertThat(similarity(links, "wire", BLOG))
        .isEqualTo(similarity(links, "blog", WIRE))
        .isGreaterThan(0.9);
    assertThat(links.get("paper"))
        .contains(
            new Link(
                WIRE.id(), "Title of wire", "The Sample Post", similarity(links, "paper", WIRE)));
  }

  @Test
  void orderAndRunsDoNotMatter() {
    archive.deliver(ALL);
    Map<String, List<Link>> expected = archive.links();
    assertThat(expected).isNotEmpty();

    for (int seed = 0; seed < 3; seed++) {
      List<Article> shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, new Random(seed));
      Archive another = new Archive();
      for (Article article : shuffled) {
        another.deliver(List.of(article));
      }
      assertThat(another.links()).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void runThatWasKilledBeforeLinkingIsMadeGoodByTheNext() {
    archive.write(List.of(WIRE, PAPER));
    assertThat(archive.links()).isEmpty();

    archive.deliver(List.of(OTHER));

    assertThat(archive.links()).containsOnlyKeys("wire", "paper");
  }

  @Test
  void articleThatChangesLosesItsLinksOnBothSides() {
    archive.deliver(List.of(WIRE, PAPER));
    assertThat(archive.links()).containsOnlyKeys("wire", "paper");

    archive.deliver(List.of(Articles.of("wire", paragraphs(9, 6))));

    assertThat(archive.links()).isEmpty();
  }

  @Test
  void newTitleReachesThePartners() {
    archive.deliver(List.of(WIRE, PAPER));

    archive.deliver(List.of(Articles.of("paper", titled("Renamed"), edited(STORY))));

    assertThat(archive.links().get("wire")).extracting(Link::title).containsExactly("Renamed");
  }

  @Test
  void manyCopiesNameTheNearestOnly() {
    List<Article> copies = new ArrayList<>();
    for (int i = 0; i < NearDuplicates.MOST_LINKS + 20; i++) {
      copies.add(Articles.of("copy" + i, STORY));
    }
    archive.deliver(copies);

    assertThat(archive.links()).hasSize(copies.size());
    assertThat(archive.links().get("copy0")).hasSize(NearDuplicates.MOST_LINKS);
  }

  private static Metadata titled(String title) {
    return Articles.titled(title);
  }

  private static List<String> names(Map<String, List<Link>> links, String name) {
    return links.getOrDefault(name, List.of()).stream()
        .map(link -> link.title().replace("Title of ", ""))
        .toList();
  }

  private static double similarity(Map<String, List<Link>> links, String name, Article to) {
    return links.getOrDefault(name, List.of()).stream()
        .filter(link -> link.id().equals(to.id()))
        .findFirst()
        .orElseThrow()
        .similarity();
  }

  private static String[] paragraphs(int seed, int count) {
    Random random = new Random(seed);
    String[] paragraphs = new String[count];
    for (int i = 0; i < count; i++) {
      StringBuilder words = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        words.append("w").append(random.nextInt(3000)).append(' ');
      }
      paragraphs[i] = words.toString().strip();
    }
    return paragraphs;
  }

  /** Two of six paragraphs changed in a word, as a desk does. */
  private static String[] edited(String[] story) {
    String[] edited = story.clone();
    for (int i = 0; i < edited.length; i += 2) {
      edited[i] = edited[i].replaceFirst(" w\\d+ w", " rewritten w");
    }
    return edited;
  }

  private static String[] join(Object... pieces) {
    return Arrays.stream(pieces)
        .flatMap(
            piece ->
                piece instanceof String[] many
                    ? Arrays.stream(many)
                    : java.util.stream.Stream.of((String) piece))
        .toArray(String[]::new);
  }

  /** An archive of its own. */
  private static final class Archive {
    private final Indices indices = new Indices(TestEngine.freshName("near-duplicates"));
    private final ArticleIndex index = new ArticleIndex(TestEngine.client(), indices);
    private final Map<ArticleId, String> keys =
        new TreeMap<>(java.util.Comparator.comparing(ArticleId::value));

    Archive() {
      index.ensureExists();
    }

    void deliver(List<Article> articles) {
      AcrossArticles across =
          AcrossArticles.since(write(articles), TestEngine.client(), indices, Derivation.none("1"));
      across.tasks().forEach(task -> task.run(looked -> {}));
      assertThat(across.finish().problems()).isEmpty();
    }

    long write(List<Article> articles) {
      long run = index.beginRun();
      Map<ArticleId, Standing> standings =
          index.standings(articles.stream().map(Article::id).toList());
      try (ArticleWriter writer =
          new ArticleWriter(
              TestEngine.client(), indices, (id, refusal) -> assertThat(refusal).isNull())) {
        for (Article article : articles) {
          String key = article.original().name().replace(".txt", "");
          keys.put(article.id(), key);
          Standing standing = standings.get(article.id());
          Standing.Verdict verdict =
              Standing.judge(
                  standing,
                  key,
                  article.original().sha256(),
                  article.metadata(),
                  "1",
                  run,
                  Instant.EPOCH);
          writer.write(article, Evidence.NONE, verdict.filing(), standing);
        }
      }
      return run;
    }

    /** The links of every article that has some, by its name. */
    Map<String, List<Link>> links() {
      Map<String, List<Link>> links = new TreeMap<>();
      index
          .standings(keys.keySet())
          .forEach(
              (id, standing) -> {
                if (!standing.links().isEmpty()) {
                  links.put(keys.get(id), standing.links());
                }
              });
      return links;
    }
  }
}
