package org.cuttings.web.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.ClashException;
import org.cuttings.curation.collections.ClashException.Clash;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;

/**
 * Two versions of the same words, side by side; the curator goes on from either.
 *
 * @param who changed it in the meantime
 * @param when that was
 * @param base version that both forms go on from
 * @param what the form changes, as it is sent
 * @param of the item or the section that it changes; empty for the description
 * @param stands the form with what the other wrote
 * @param own the form with what the curator wrote
 * @param both fields that both changed
 */
record ConflictPage(
    Frame frame,
    String id,
    String title,
    String who,
    String when,
    long base,
    String what,
    String of,
    List<Field> stands,
    List<Field> own,
    List<String> both)
    implements Page {
  ConflictPage {
    stands = List.copyOf(stands);
    own = List.copyOf(own);
    both = List.copyOf(both);
  }

  /**
   * @param stands the form as it is now
   * @param typed the form as it was sent
   */
  static ConflictPage of(
      ClashException clash, String what, String of, List<Field> stands, List<Field> typed) {
    Versioned<CuratedCollection> latest = clash.latest();
    List<Field> own = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      // What the other alone changed is not taken back by going on from the own words.
      Field field = stands.get(i);
      Optional<Clash> both =
          clash.clashes().stream().filter(one -> one.field().equals(field.name())).findFirst();
      own.add(both.isPresent() ? typed.get(i) : field);
    }
    return new ConflictPage(
        Frame.unindexed("Changed by two", Frame.Place.COLLECTIONS),
        latest.id(),
        latest.value().description().title(),
        latest.by(),
        DateWords.minute(latest.at()),
        latest.version(),
        what,
        of,
        stands,
        own,
        clash.clashes().stream().map(Clash::field).toList());
  }

  @Override
  public String template() {
    return "collections/conflict";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "collections.css");
  }
}
