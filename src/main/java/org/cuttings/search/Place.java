package org.cuttings.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cuttings.model.Part;
import org.jspecify.annotations.Nullable;

/** Where words are looked for; {@code in:…} names them, the first name is the one shown. */
enum Place {
  TITLE(null, "title"),
  BODY(null, "body", "text"),
  COMMENT(Part.Kind.COMMENT, "comments", "comment"),
  CAPTION(Part.Kind.CAPTION, "captions", "caption"),
  PHOTO_CREDIT(Part.Kind.PHOTO_CREDIT, "credits", "credit", "photo_credit", "photo_credits"),
  NAVIGATION(Part.Kind.NAVIGATION, "navigation"),
  ADVERTISEMENT(Part.Kind.ADVERTISEMENT, "advertisements", "advertisement", "ads", "ad"),
  RELATED(Part.Kind.RELATED, "related"),
  CONTACT(Part.Kind.CONTACT, "contacts", "contact"),
  REPEATED_HEADING(
      Part.Kind.REPEATED_HEADING, "headings", "heading", "repeated_heading", "repeated_headings"),
  FURNITURE(Part.Kind.FURNITURE, "furniture", "footer", "footers", "header", "headers");

  /** Where words are looked for unless the query says otherwise. */
  static final Set<Place> USUAL = copyOf(EnumSet.of(TITLE, BODY));

  private final Part.@Nullable Kind part;
  private final List<String> names;

  Place(Part.@Nullable Kind part, String... names) {
    this.part = part;
    this.names = List.of(names);
  }

  /** The kind of part that it is; empty for title and body. */
  Optional<Part.Kind> part() {
    return Optional.ofNullable(part);
  }

  boolean isPart() {
    return part != null;
  }

  /** As it stands after {@code in:}. */
  String shownName() {
    return names.getFirst();
  }

  static Optional<Place> ofName(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(place -> place.names.contains(lowerCase)).findFirst();
  }

  static Set<Place> copyOf(Set<Place> places) {
    return Collections.unmodifiableSet(EnumSet.copyOf(places));
  }
}
