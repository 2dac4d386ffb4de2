package org.cuttings.curation.collections;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordDirectory;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.Records;
import org.cuttings.curation.Versioned;
import org.cuttings.model.ArticleId;

/**
 * What curators tag articles with. Two who tag the same article at once both have their way: each
 * adds and removes what they added and removed, whatever the other did.
 */
public final class ArticleTags {
  private static final int MOST = 30;
  private static final int LONGEST = 60;

  private final Records<Tags> records;
  private final RecordDirectory<Tags> directory;

  public ArticleTags(Journal journal, InstantSource clock) {
    records = new Records<>(journal, RecordKind.TAGS, Tags.class);
    directory = new RecordDirectory<>(journal, RecordKind.TAGS, Tags.class, clock);
  }

  /** The tags of an article, as they are stored under its id. */
  public record Tags(List<String> tags) {
    public Tags {
      tags = List.copyOf(tags);
    }
  }

  /** All of them, by the ids of the articles; as of at most two seconds ago. */
  public List<Versioned<Tags>> all() {
    return directory.all();
  }

  public List<String> of(ArticleId article) {
    return directory.all().stream()
        .filter(one -> one.id().equals(article.value()))
        .findFirst()
        .map(one -> one.value().tags())
        .orElse(List.of());
  }

  /**
   * @param before what stood in the form
   * @param typed what it was changed to, separated by commas
   * @throws BadCollectionException if there are too many, or one is too long
   */
  public void tag(ArticleId article, String before, String typed, String by) {
    List<String> old = Description.terms(before, ",");
    List<String> own = Description.terms(typed, ",");
    while (true) {
      Optional<Versioned<Tags>> stands = records.get(article.value());
      List<String> tags = new ArrayList<>(stands.map(one -> one.value().tags()).orElse(List.of()));
      List<String> was = List.copyOf(tags);
      tags.removeIf(tag -> old.contains(tag) && !own.contains(tag));
      own.stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
      check(tags);
      if (tags.equals(was)) {
        return;
      }
      try {
        records.save(
            article.value(),
            stands.map(Versioned::version).orElse(0L),
            new Tags(tags),
            Edit.of(by, "tagged"));
        directory.refresh();
        return;
      } catch (ConflictException e) {
        // Somebody else was quicker: the change is made to what stands now.
      }
    }
  }

  private static void check(List<String> tags) {
    if (tags.size() > MOST) {
      throw new BadCollectionException("An article has at most %d tags.".formatted(MOST));
    }
    for (String tag : tags) {
      if (tag.length() > LONGEST) {
        throw new BadCollectionException(
            "The tag “%s…” is longer than %d characters.".formatted(tag.substring(0, 20), LONGEST));
      }
    }
  }
}
