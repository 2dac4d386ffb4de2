package org.cuttings.web.collections;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.collections.BadCollectionException;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.web.Doors;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Problem;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.Site;
import org.cuttings.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** The pages of collections that can be read, and the making of one. */
public final class CollectionPages {
  static final String NONE = "There is no collection under this address.";

  private final CuratedCollections collections;
  private final Accounts accounts;
  private final CollectedSearch search;
  private final Site site;
  private final Answers answers;

  public CollectionPages(Doors doors, Answers answers, Site site) {
    collections = doors.collections();
    accounts = doors.accounts();
    search = doors.collected();
    this.answers = answers;
    this.site = site;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, "/collections", context -> list(context, "", null));
    routes.post("/collections", this::make);
    Routes.get(routes, "/collections/{id}", this::show);
    Routes.get(routes, "/collections/{id}/finding-aid", this::findingAid);
  }

  /**
   * A published collection, to be referred to.
   *
   * @param site where its addresses begin
   * @throws NotHereException if there is none
   */
  public static Reference reference(CuratedCollections collections, String id, String site) {
    return collections
        .get(id)
        .filter(collection -> collection.value().isPublished())
        .map(
            collection ->
                Reference.toRecord(
                    id,
                    collection.value().description().title(),
                    CollectionPage.address(id),
                    collection.value().description().summary(),
                    site))
        .orElseThrow(() -> new NotHereException(NONE));
  }

  private void list(Context context, String title, @Nullable String problem) {
    boolean curator = Visitor.of(context).signedIn();
    answers.page(
        context,
        CollectionListPage.of(
            curator ? collections.all() : collections.published(),
            Parameters.text(context, "find").strip(),
            curator,
            title,
            problem));
  }

  private void make(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    String title = Objects.requireNonNullElse(context.formParam("title"), "");
    try {
      String id = collections.create(Description.typed(title, "", "", "", ""), by).id();
      context.redirect(CollectionPage.address(id) + "/edit", HttpStatus.SEE_OTHER);
    } catch (BadCollectionException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      list(context, title, e.getMessage());
    }
  }

  private void show(Context context) {
    Versioned<CuratedCollection> collection = seen(context);
    if (isWithdrawn(context, collection)) {
      withdrawn(context, collection);
      return;
    }
    List<Item> items = collection.value().items();
    int page = Parameters.number(context, "page");
    int from = (page - 1) * CollectionPage.PAGE_SIZE;
    if (from > 0 && from >= items.size()) {
      throw new NotHereException("The collection has no such page.");
    }
    List<Item> shown = items.subList(from, Math.min(items.size(), from + CollectionPage.PAGE_SIZE));
    List<Item> wanted =
        page > 1
            ? shown
            : items.stream()
                .filter(item -> shown.contains(item) || item.kind() == Item.Kind.EVENT)
                .toList();
    answers.page(context, CollectionPage.of(collection, Gathering.of(search, wanted), shown, page));
  }

  private void findingAid(Context context) {
    Versioned<CuratedCollection> collection = seen(context);
    if (isWithdrawn(context, collection)) {
      withdrawn(context, collection);
      return;
    }
    List<Versioned<CuratedCollection>> history = collections.history(collection.id());
    answers.page(
        context,
        FindingAidPage.of(
            history,
            Gathering.of(search, history.getFirst().value().items()),
            curators(history),
            site.of(context) + CollectionPage.address(collection.id())));
  }

  /** The names of those who changed it, the first first. */
  private List<String> curators(List<Versioned<CuratedCollection>> history) {
    Map<String, String> names = new HashMap<>();
    accounts.all().forEach(account -> names.put(account.id(), account.value().person()));
    return history.reversed().stream()
        .map(one -> names.getOrDefault(one.by(), one.by()))
        .distinct()
        .toList();
  }

  private void withdrawn(Context context, Versioned<CuratedCollection> collection) {
    answers.problem(
        context,
        Problem.withdrawn(
            "The collection “%s” stood under this address. Its curators withdrew it on %s."
                .formatted(
                    collection.value().description().title(), DateWords.day(collection.at()))));
  }

  /** A collection that the visitor may know of. */
  private Versioned<CuratedCollection> seen(Context context) {
    return collections
        .get(context.pathParam("id"))
        .filter(
            one ->
                one.value().status() != CuratedCollection.Status.DRAFT
                    || Visitor.of(context).signedIn())
        .orElseThrow(() -> new NotHereException(NONE));
  }

  private static boolean isWithdrawn(Context context, Versioned<CuratedCollection> collection) {
    return collection.value().status() == CuratedCollection.Status.WITHDRAWN
        && !Visitor.of(context).signedIn();
  }
}
