package org.cuttings.extract.names;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Metadata;

/**
 * Finds whom and what an article speaks of. One finder reads one article: first {@link #survey} for
 * every stretch, so that a name in full anywhere explains the short form anywhere, then {@link
 * #find} for every stretch in order.
 */
public final class NameFinder {
  /** Stretches of a text of ordinary length, which are read again as the same objects. */
  private static final int KEPT = 24;

  private final Authority authority;
  private final Map<Stretch, Scan> scans = new IdentityHashMap<>();
  private final Map<String, Word> words = new HashMap<>();
  private final Cast cast;
  private final DocumentNames names;
  private final Introductions introductions = new Introductions();
  private final Roles roles = new Roles();
  private final NameResolver resolver;
  private final Coreference coreference;

  public NameFinder(Authority authority, Metadata metadata) {
    this.authority = authority;
    this.cast = new Cast(authority);
    this.names = new DocumentNames(cast);
    this.resolver = new NameResolver(cast, names);
    this.coreference = new Coreference(cast, roles);
  }

  /** Learns the names that {@code stretch} introduces. */
  public void survey(Stretch stretch) {
    Scan scan = scan(stretch);
    if (scans.size() < KEPT) {
      scans.put(stretch, scan);
    }
    names.survey(scan.text(), scan.sightings());
    introductions.survey(scan.text(), scan.sightings());
  }

  /**
   * The references of {@code stretch}, in order of their first token; names first where two begin
   * alike. References may nest ("Trump's campaign"), but do not cross.
   */
  public List<Reference> find(Stretch stretch) {
    names.settle();
    introductions.settle(cast, names, roles);
    Scan kept = scans.remove(stretch);
    Scan scan = kept == null ? scan(stretch) : kept;
    return coreference.resolve(scan.text(), resolver.resolve(scan.text(), scan.sightings()));
  }

  private Scan scan(Stretch stretch) {
    NamedText text = new NamedText(stretch.tokens(), words, authority);
    return new Scan(text, NameScanner.scan(text, authority));
  }

  /** What the first reading of a stretch gave. */
  private record Scan(NamedText text, List<Sighting> sightings) {}
}
