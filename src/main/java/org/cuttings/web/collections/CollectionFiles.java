package org.cuttings.web.collections;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Item;
import org.cuttings.curation.collections.Section;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.web.Doors;
import org.cuttings.web.citations.References;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Visitor;

/**
 * What a collection holds, to be taken along: every item in the order of the curator, one row and
 * one reference each, also of what is gone.
 */
public final class CollectionFiles {
  private static final String ITEMS = "/items";

  /** Looked up together. */
  private static final int AT_ONCE = 200;

  private final CuratedCollections collections;
  private final CollectedSearch search;
  private final Downloads downloads;

  public CollectionFiles(Doors doors, Downloads downloads) {
    collections = doors.collections();
    search = doors.collected();
    this.downloads = downloads;
  }

  public void addTo(RoutesConfig routes) {
    String path = "/collections/{id}" + ITEMS;
    downloads.addFiles(routes, path, this::rows);
    downloads.addReferences(routes, path, this::references);
  }

  /** The ways to the files of a collection. */
  static List<Frame.Alternate> ways(String id) {
    return Companions.files(CollectionPage.address(id) + ITEMS);
  }

  private Rows<?> rows(Context context, String site) {
    Versioned<CuratedCollection> collection = seen(context);
    return new Rows<>(
        collection.id(),
        ItemRow.class,
        all(collection)
            .map(one -> ItemRow.of(one.item, one.number, one.section, one.gathering, site)));
  }

  private References references(Context context, String site) {
    Versioned<CuratedCollection> collection = seen(context);
    String page = CollectionPage.address(collection.id());
    Set<String> ids = new HashSet<>();
    return new References(
        collection.id(),
        all(collection)
            .map(one -> one.gathering.reference(one.item, page, site))
            .map(one -> ids.add(one.id()) ? one : one.withId(one.id() + "-" + ids.size())));
  }

  /** An item, where it is, and what was found of it. */
  private record Held(Item item, String number, String section, Gathering gathering) {}

  private record Numbered(Item item, String number, String section) {}

  private Stream<Held> all(Versioned<CuratedCollection> collection) {
    List<Section> sections = collection.value().arrangement().sections();
    List<Numbered> all = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      List<Item> items = sections.get(i).items();
      for (int j = 0; j < items.size(); j++) {
        all.add(
            new Numbered(
                items.get(j), CollectionPage.number(sections, i, j), sections.get(i).title()));
      }
    }
    return Stream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
        .flatMap(from -> held(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
  }

  private Stream<Held> held(List<Numbered> some) {
    Gathering gathering = Gathering.of(search, some.stream().map(Numbered::item).toList());
    return some.stream().map(one -> new Held(one.item, one.number, one.section, gathering));
  }

  private Versioned<CuratedCollection> seen(Context context) {
    return collections
        .get(context.pathParam("id"))
        .filter(one -> one.value().isPublished() || Visitor.of(context).signedIn())
        .orElseThrow(() -> new NotHereException(CollectionPages.NONE));
  }
}
