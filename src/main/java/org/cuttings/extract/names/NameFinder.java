package org.cuttings.extract.names;

import java.util.HashMap;
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
  private final Authority authority;
  private final Map<String, Word> words = new HashMap<>();
  private final Cast cast;
  private final DocumentNames names;
  private final NameResolver resolver;
  private final Coreference coreference;

  public NameFinder(Authority authority, Metadata metadata) {
    this.authority = authority;
    this.cast = new Cast(authority);
    this.names = new DocumentNames(cast);
    this.resolver = new NameResolver(cast, names);
    this.coreference = new Coreference(cast);
  }

  /** Learns the names that {@code stretch} introduces. */
  public void survey(Stretch stretch) {
    NamedText text = text(stretch);
    names.survey(text, NameScanner.scan(text, authority));
  }

  /**
   * The references of {@code stretch}, in order of their first token; names first where two begin
   * alike. References may nest ("Trump's campaign"), but do not cross.
   */
  public List<Reference> find(Stretch stretch) {
    names.settle();
    NamedText text = text(stretch);
    List<Reference> named = resolver.resolve(text, NameScanner.scan(text, authority));
    return coreference.resolve(text, named);
  }

  private NamedText text(Stretch stretch) {
    return new NamedText(stretch.tokens(), words, authority.names());
  }
}
