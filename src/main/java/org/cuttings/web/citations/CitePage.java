package org.cuttings.web.citations;

import java.util.List;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * How to refer to something, in every style and form.
 *
 * @param title of what is referred to
 * @param back its page
 * @param words that are cited; null for the whole
 * @param original the words on the page of the publisher; null where that has no address
 * @param citations in every style
 * @param files for programs that keep references
 */
public record CitePage(
    Frame frame,
    String title,
    String back,
    @Nullable String words,
    @Nullable String original,
    List<Citation> citations,
    List<Frame.Alternate> files)
    implements Page {
  public CitePage {
    citations = List.copyOf(citations);
    files = List.copyOf(files);
  }

  @Override
  public String template() {
    return "citations/show";
  }

  @Override
  public List<String> sheets() {
    return List.of("citations.css");
  }

  /**
   * @param back address on this site of what is referred to
   * @param files in other forms, such as {@link org.cuttings.web.downloads.Companions#references}
   *     gives them
   */
  public static CitePage of(
      Reference reference, Frame.Place place, String back, List<Frame.Alternate> files) {
    return new CitePage(
        Frame.unindexed("Cite " + reference.shownTitle(), place).withAlternates(files),
        reference.shownTitle(),
        back,
        reference.words(),
        reference.kind() == Reference.Kind.ARTICLE ? reference.url() : null,
        Citation.in(reference, true),
        files);
  }
}
