package org.cuttings.web.articles;

import java.util.Arrays;
import java.util.List;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What is marked in the text, how each mark looks, and the links that switch them.
 *
 * @param all marks every kind; null when that is done
 * @param none marks nothing; null when that is done
 */
public record Legend(List<Switch> switches, @Nullable String all, @Nullable String none) {
  public Legend {
    switches = List.copyOf(switches);
  }

  /**
   * One kind of evidence.
   *
   * @param word for it, in the look of its marks
   * @param look of its marks
   * @param on whether it is marked
   * @param count how many there are
   * @param href the page with this kind switched
   * @param label what the link does
   */
  record Switch(String word, String look, boolean on, String count, String href, String label) {}

  static Legend of(EvidenceSpots spots, Reading reading, int part) {
    Marks marks = reading.marks();
    List<Switch> switches =
        Arrays.stream(Marks.Kind.values())
            .filter(kind -> spots.count(kind) > 0)
            .map(
                kind ->
                    new Switch(
                        kind.word(),
                        look(kind),
                        marks.shows(kind),
                        Labels.count(spots.count(kind)),
                        reading.with(marks.switched(kind)).part(part),
                        (marks.shows(kind) ? "Do not mark " : "Mark ") + kind.word()))
            .toList();
    return new Legend(
        switches,
        switches.stream().allMatch(Switch::on) ? null : reading.with(Marks.all()).part(part),
        switches.stream().noneMatch(Switch::on) ? null : reading.with(Marks.none()).part(part));
  }

  private static String look(Marks.Kind kind) {
    return switch (kind) {
      case PEOPLE -> "person";
      case EVENTS -> "event";
      case QUOTES -> "quote";
      case GROUPS -> "group";
      case ORGANISATIONS -> "organisation";
      case PLACES -> "place";
      case NUMBERS -> "number";
    };
  }
}
