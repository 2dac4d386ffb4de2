package org.cuttings.web.collections;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.collections.BadCollectionException;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.web.Doors;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a curator ticked, a whole list, or a search, into a collection: in two steps, so that
 * no list has to know the collections, and without scripts.
 */
public final class CollectPages {
  private static final String ITEMS = "/collections/items";
  private static final int LONGEST_NAME = 300;

  private final CuratedCollections collections;
  private final Taking taking;
  private final Answers answers;

  public CollectPages(Doors doors, Answers answers) {
    this.collections = doors.collections();
    this.taking =
        new Taking(
            doors.archive(), doors.events(), doors.quotes(), doors.people(), doors.collected());
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, ITEMS, this::added);
    routes.post(ITEMS, this::take);
  }

  private void take(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    String into = field(context, "into");
    try {
      if (into.isEmpty()) {
        choose(context, null);
      } else {
        add(context, into, by);
      }
    } catch (BadCollectionException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      choose(context, e.getMessage());
    }
  }

  private void choose(Context context, @Nullable String problem) {
    String take = field(context, "take");
    String list = field(context, "list");
    @Nullable String problemNow = problem;
    List<String> addresses = addresses(context);
    if (take.equals("ticked") && addresses.isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      problemNow = "Nothing is ticked. Go back, tick what is to be collected, and try again.";
    }
    answers.own(
        context,
        ChoosePage.of(
            collections.all(),
            what(take, addresses.size(), list),
            sent(context, take, list),
            take.equals("search")
                ? Objects.requireNonNullElse(context.formParam("name"), Taking.label(list))
                : null,
            here(field(context, "back")),
            problemNow));
  }

  private static String what(String take, int ticked, String list) {
    return switch (take) {
      case "all" -> "Everything in the list: " + Taking.label(list);
      case "search" -> "The search itself: it finds what is in the archive when it is followed.";
      default -> Labels.count(ticked, "entry").replace("entrys", "entries");
    };
  }

  private static List<Frame.Hidden> sent(Context context, String take, String list) {
    List<Frame.Hidden> sent = new ArrayList<>();
    sent.add(new Frame.Hidden("take", take));
    sent.add(new Frame.Hidden("list", list));
    sent.add(new Frame.Hidden("this", field(context, "this")));
    sent.add(new Frame.Hidden("back", here(field(context, "back"))));
    context.formParams("item").forEach(item -> sent.add(new Frame.Hidden("item", item)));
    return sent;
  }

  /** Of the entries that are to be taken one by one. */
  private static List<String> addresses(Context context) {
    String page = field(context, "this");
    if (field(context, "take").equals("this")) {
      return List.of(page);
    }
    String article = page.replaceFirst("[?#].*", "");
    return context.formParams("item").stream()
        .map(item -> item.startsWith("#") ? article + item : item)
        .toList();
  }

  private void add(Context context, String into, String by) {
    List<Item> items = items(context);
    if (items.isEmpty()) {
      throw new BadCollectionException("Nothing of that is in the archive. Nothing was added.");
    }
    String[] place = into.split("/", 2);
    String id =
        into.equals("new")
            ? collections
                .create(Description.typed(field(context, "title"), "", "", "", ""), by)
                .id()
            : place[0];
    long before = size(id);
    String section = place.length == 2 ? place[1] : "";
    Versioned<CuratedCollection> stands =
        collections.change(
            id,
            Edit.of(by, items.size() == 1 ? "item added" : "items added"),
            one -> one.arranged(all -> all.adding(section, items)));
    long added = items.size();
    long grown = Math.clamp(stands.value().items().size() - before, 0, added);
    context.redirect(
        "%s?into=%s&added=%d&held=%d&back=%s"
            .formatted(
                ITEMS, id, grown, added - grown, Links.encoded(here(field(context, "back")))),
        HttpStatus.SEE_OTHER);
  }

  private long size(String id) {
    return collections.get(id).map(one -> one.value().items().size()).orElse(0);
  }

  private List<Item> items(Context context) {
    String list = field(context, "list");
    return switch (field(context, "take")) {
      case "all" -> taking.all(list);
      case "search" -> List.of(search(list, field(context, "name").strip()));
      default -> taking.entries(addresses(context));
    };
  }

  private static Item search(String list, String name) {
    if (!Taking.isList(list)) {
      throw new BadCollectionException("There is no search under this address.");
    }
    if (name.length() > LONGEST_NAME) {
      throw new BadCollectionException("The name of the search is too long.");
    }
    return Taking.search(list, name.isEmpty() ? Taking.label(list) : name);
  }

  private void added(Context context) {
    Members.require(context, Role.CURATOR);
    Versioned<CuratedCollection> collection =
        collections
            .get(Parameters.text(context, "into"))
            .orElseThrow(() -> new NotHereException(CollectionPages.NONE));
    answers.own(
        context,
        AddedPage.of(
            collection.id(),
            collection.value().description().title(),
            number(context, "added"),
            number(context, "held"),
            here(Parameters.text(context, "back"))));
  }

  private static int number(Context context, String name) {
    String value = Parameters.text(context, name);
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
  }

  /** An address of this site; the collections in the place of any other. */
  private static String here(String address) {
    return address.matches("/(?![/\\\\])[^\\s\\\\]*") ? address : "/collections";
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
