package org.cuttings.web.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.model.PartialDate;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The finding aid of a collection, to be printed: the elements of ISAD(G) and of DACS that apply to
 * a collection of cuttings, then every item.
 *
 * @param areas of the description, each with its elements
 * @param sections every item
 */
record FindingAidPage(
    Frame frame,
    String id,
    String title,
    String summary,
    Prose introduction,
    List<Area> areas,
    List<CollectionPage.Part> sections)
    implements Page {
  FindingAidPage {
    areas = List.copyOf(areas);
    sections = List.copyOf(sections);
  }

  /** An area of the description. */
  record Area(String title, List<Element> elements) {
    Area {
      elements = List.copyOf(elements);
    }
  }

  /**
   * An element of the description.
   *
   * @param rules where the rules have it: {@code ISAD(G) 3.1.3, DACS 2.4}
   */
  record Element(String name, String rules, List<String> values) {
    Element {
      values = List.copyOf(values);
    }
  }

  /**
   * @param history every version, newest first
   * @param curators names of those who changed it
   * @param address where the collection is read
   */
  static FindingAidPage of(
      List<Versioned<CuratedCollection>> history,
      Gathering gathering,
      List<String> curators,
      String address) {
    Versioned<CuratedCollection> newest = history.getFirst();
    CuratedCollection value = newest.value();
    Description description = value.description();
    List<CollectionPage.Part> parts = CollectionPage.parts(value, gathering, value.items());
    return new FindingAidPage(
        Frame.unindexed("Finding aid: " + description.title(), Frame.Place.COLLECTIONS),
        newest.id(),
        description.title(),
        description.summary(),
        Prose.of(description.introduction()),
        List.of(
            identity(newest, gathering, address),
            context(history, curators),
            structure(value, parts),
            access(parts),
            points(description, parts),
            control(newest)),
        parts);
  }

  private static Area identity(
      Versioned<CuratedCollection> collection, Gathering gathering, String address) {
    CuratedCollection value = collection.value();
    List<Element> elements = new ArrayList<>();
    elements.add(element("Reference", "ISAD(G) 3.1.1, DACS 2.1", collection.id() + ", " + address));
    elements.add(element("Title", "ISAD(G) 3.1.2, DACS 2.3", value.description().title()));
    elements.add(
        element("Dates of the material", "ISAD(G) 3.1.3, DACS 2.4", dates(value, gathering)));
    elements.add(element("Level", "ISAD(G) 3.1.4", "Collection"));
    elements.add(
        element("Extent", "ISAD(G) 3.1.5, DACS 2.5", CollectionPage.extent(value.items())));
    return new Area("Identity", elements);
  }

  private static String dates(CuratedCollection value, Gathering gathering) {
    @Nullable PartialDate first = null;
    @Nullable PartialDate last = null;
    for (Item item : value.items()) {
      @Nullable PartialDate date = gathering.published(item);
      if (date != null) {
        first = first == null || date.from().isBefore(first.from()) ? date : first;
        last = last == null || date.to().isAfter(last.to()) ? date : last;
      }
    }
    @Nullable String span =
        first == null || last == null ? null : Labels.span(first.value(), last.value());
    return span == null ? "No article in it states a date." : "Published " + span;
  }

  private static Area context(List<Versioned<CuratedCollection>> history, List<String> curators) {
    String begun = DateWords.day(history.getLast().at());
    String changed = DateWords.day(history.getFirst().at());
    return new Area(
        "Context",
        List.of(
            element("Compiled by", "ISAD(G) 3.2.1, DACS 2.6", String.join(", ", curators)),
            element(
                "Compiled",
                "ISAD(G) 3.2.3",
                begun.equals(changed) ? begun : begun + " – " + changed)));
  }

  private static Area structure(CuratedCollection value, List<CollectionPage.Part> parts) {
    List<String> sections =
        parts.stream()
            .filter(part -> !part.title().isEmpty())
            .map(part -> part.number() + " " + part.title())
            .toList();
    return new Area(
        "Content and structure",
        List.of(
            element(
                "Scope and content",
                "ISAD(G) 3.3.1, DACS 3.1",
                value.description().summary().isEmpty()
                    ? "Not described."
                    : value.description().summary()),
            new Element(
                "Arrangement",
                "ISAD(G) 3.3.4, DACS 3.2",
                sections.isEmpty() ? List.of("In the order that its curators gave.") : sections)));
  }

  private static Area access(List<CollectionPage.Part> parts) {
    List<String> gone =
        lines(parts).stream()
            .filter(line -> line.gone() != null)
            .map(line -> line.number() + " " + line.title() + ": " + line.gone())
            .toList();
    List<Element> elements = new ArrayList<>();
    elements.add(
        element(
            "Access",
            "ISAD(G) 3.4.1, DACS 4.1",
            "Open. The rights in each cutting are those of its publisher."));
    if (!gone.isEmpty()) {
      elements.add(new Element("What cannot be shown", "ISAD(G) 3.4.4", gone));
    }
    return new Area("Access and use", elements);
  }

  private static Area points(Description description, List<CollectionPage.Part> parts) {
    List<Element> elements = new ArrayList<>();
    add(elements, "Subjects", description.subjects());
    add(elements, "Tags", description.tags());
    add(
        elements,
        "Names",
        lines(parts).stream()
            .filter(line -> line.about() != null && !line.kind().equals("Search"))
            .map(ItemLine::title)
            .sorted()
            .distinct()
            .toList());
    TreeSet<String> sources = new TreeSet<>();
    for (ItemLine line : lines(parts)) {
      @Nullable Cutting article = line.article();
      ItemLine.@Nullable Said words = line.words();
      String source =
          article != null
              ? article.stamp().name()
              : words != null ? words.stamp().name() : Labels.UNKNOWN_SOURCE;
      if (!source.equals(Labels.UNKNOWN_SOURCE)) {
        sources.add(source);
      }
    }
    add(elements, "Sources", List.copyOf(sources));
    return new Area("Access points", elements);
  }

  private static void add(List<Element> elements, String name, List<String> values) {
    if (!values.isEmpty()) {
      elements.add(
          new Element(
              name, "DACS 2.7", List.of(values.stream().collect(Collectors.joining("; ")))));
    }
  }

  private static Area control(Versioned<CuratedCollection> newest) {
    return new Area(
        "Description control",
        List.of(
            element("Rules", "ISAD(G) 3.7.2, DACS 8.1.4", "After ISAD(G) and DACS."),
            element(
                "Version",
                "ISAD(G) 3.7.3, DACS 8.1.5",
                "%d, of %s".formatted(newest.version(), DateWords.day(newest.at())))));
  }

  private static List<ItemLine> lines(List<CollectionPage.Part> parts) {
    return parts.stream().flatMap(part -> part.items().stream()).toList();
  }

  private static Element element(String name, String rules, String value) {
    return new Element(name, rules, List.of(value));
  }

  @Override
  public String template() {
    return "collections/finding-aid";
  }

  @Override
  public List<String> sheets() {
    return List.of("collections.css");
  }
}
