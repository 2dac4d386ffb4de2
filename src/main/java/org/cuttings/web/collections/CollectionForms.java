package org.cuttings.web.collections;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.collections.Arrangement;
import org.cuttings.curation.collections.BadCollectionException;
import org.cuttings.curation.collections.ClashException;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollection.Status;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/** The desk of a collection: every form of it, and what it does. */
public final class CollectionForms {
  private static final String DESCRIBE = "describe";
  private static final String NOTE = "note";
  private static final String SECTION = "section";

  private final CuratedCollections collections;
  private final Answers answers;

  public CollectionForms(CuratedCollections collections, Answers answers) {
    this.collections = collections;
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(
        routes,
        "/collections/{id}/edit",
        context -> {
          Members.require(context, Role.CURATOR);
          edit(context, null, done(context), null);
        });
    routes.post("/collections/{id}/edit", this::change);
    Routes.get(routes, "/collections/{id}/history", this::history);
    routes.post("/collections/{id}/history", this::restore);
  }

  private void edit(
      Context context,
      @Nullable List<Field> typed,
      @Nullable String done,
      @Nullable String problem) {
    answers.own(context, EditPage.of(standing(context), typed, done, problem));
  }

  private void history(Context context) {
    Members.require(context, Role.CURATOR);
    List<Versioned<CuratedCollection>> history = collections.history(standing(context).id());
    answers.own(context, HistoryPage.of(history, chosen(context, "from"), chosen(context, "to")));
  }

  private static long chosen(Context context, String name) {
    return Parameters.text(context, name).isBlank() ? 0 : Parameters.number(context, name);
  }

  private void restore(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    String id = standing(context).id();
    try {
      collections.restore(id, version(context), by, "");
    } catch (BadCollectionException e) {
      throw new NotHereException(String.valueOf(e.getMessage()));
    }
    context.redirect(CollectionPage.address(id) + "/edit?done=restore", HttpStatus.SEE_OTHER);
  }

  private Versioned<CuratedCollection> standing(Context context) {
    return collections
        .get(context.pathParam("id"))
        .orElseThrow(() -> new NotHereException(CollectionPages.NONE));
  }

  private void change(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    String id = standing(context).id();
    String what = field(context, "do");
    try {
      String anchor = changed(context, id, what, by);
      context.redirect(
          CollectionPage.address(id) + "/edit?done=" + what + anchor, HttpStatus.SEE_OTHER);
    } catch (ClashException clash) {
      context.status(HttpStatus.CONFLICT);
      answers.own(context, conflict(context, clash, what));
    } catch (BadCollectionException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      edit(context, what.equals(DESCRIBE) ? described(context) : null, null, e.getMessage());
    }
  }

  /** Where on the page the curator goes on. */
  private String changed(Context context, String id, String what, String by) {
    String item = field(context, "item");
    String section = field(context, SECTION);
    switch (what) {
      case DESCRIBE ->
          collections.describe(
              id, version(context), description(context), by, field(context, "reason"));
      case "publish" -> status(id, Status.PUBLISHED, by, "published", context);
      case "withdraw" -> status(id, Status.WITHDRAWN, by, "withdrawn", context);
      case "draft" -> status(id, Status.DRAFT, by, "made a draft again", context);
      case NOTE -> collections.note(id, version(context), item, field(context, "note"), by);
      case "up" -> arrange(id, by, "item moved", all -> all.up(item));
      case "down" -> arrange(id, by, "item moved", all -> all.down(item));
      case "place" -> {
        int place = place(context);
        arrange(id, by, "item moved", all -> all.placed(item, section, place - 1));
      }
      case "remove" -> arrange(id, by, "item removed", all -> all.without(item));
      case "new-section" ->
          arrange(id, by, "section made", all -> all.withSection(field(context, "title").strip()));
      case SECTION ->
          collections.describeSection(
              id,
              version(context),
              section,
              field(context, CuratedCollections.TITLE),
              field(context, CuratedCollections.TEXT),
              by);
      case "section-up" -> arrange(id, by, "section moved", all -> all.sectionMoved(section, true));
      case "section-down" ->
          arrange(id, by, "section moved", all -> all.sectionMoved(section, false));
      case "section-remove" ->
          arrange(id, by, "section removed", all -> all.withoutSection(section));
      default -> throw new BadRequestResponse("The form does not say what to do.");
    }
    return !item.isEmpty() && !what.equals("remove")
        ? "#item-" + item
        : section.isEmpty() ? "" : "#section-" + section;
  }

  private void arrange(String id, String by, String action, UnaryOperator<Arrangement> how) {
    collections.change(id, Edit.of(by, action), stands -> stands.arranged(how));
  }

  private void status(String id, Status status, String by, String action, Context context) {
    collections.change(
        id, new Edit(by, action, field(context, "reason")), stands -> stands.withStatus(status));
  }

  private ConflictPage conflict(Context context, ClashException clash, String what) {
    Arrangement now = clash.latest().value().arrangement();
    return switch (what) {
      case NOTE -> {
        String item = field(context, "item");
        yield ConflictPage.of(
            clash,
            what,
            item,
            Field.ofNote(now.item(item).map(Item::note).orElse("")),
            Field.ofNote(field(context, "note")));
      }
      case SECTION -> {
        String section = field(context, SECTION);
        yield ConflictPage.of(
            clash,
            what,
            section,
            now.section(section)
                .map(one -> Field.ofSection(one.title(), one.text()))
                .orElse(Field.ofSection("", "")),
            Field.ofSection(
                field(context, CuratedCollections.TITLE), field(context, CuratedCollections.TEXT)));
      }
      default ->
          ConflictPage.of(
              clash, what, "", Field.of(clash.latest().value().description()), described(context));
    };
  }

  private static Description description(Context context) {
    return Description.typed(
        field(context, CuratedCollections.TITLE),
        field(context, CuratedCollections.SUMMARY),
        field(context, CuratedCollections.INTRODUCTION),
        field(context, CuratedCollections.TAGS),
        field(context, CuratedCollections.SUBJECTS));
  }

  private static List<Field> described(Context context) {
    return Field.of(
        field(context, CuratedCollections.TITLE),
        field(context, CuratedCollections.SUMMARY),
        field(context, CuratedCollections.INTRODUCTION),
        field(context, CuratedCollections.TAGS),
        field(context, CuratedCollections.SUBJECTS));
  }

  private static long version(Context context) {
    String version = field(context, "version");
    if (!version.matches("[1-9][0-9]{0,9}")) {
      throw new BadRequestResponse("The form does not say which version it was made from.");
    }
    return Long.parseLong(version);
  }

  private static int place(Context context) {
    String place = field(context, "place").strip();
    if (!place.matches("[1-9][0-9]{0,5}")) {
      throw new BadCollectionException("“%s” is no place; places count from 1.".formatted(place));
    }
    return Integer.parseInt(place);
  }

  private static @Nullable String done(Context context) {
    return switch (Parameters.text(context, "done")) {
      case DESCRIBE -> "The description is saved.";
      case "publish" -> "The collection is published.";
      case "withdraw" -> "The collection is withdrawn.";
      case "draft" -> "The collection is a draft again.";
      case NOTE -> "The note is saved.";
      case "up", "down", "place" -> "The item is moved.";
      case "remove" -> "The item is removed. The history has what stood before.";
      case "new-section" -> "The section is made.";
      case SECTION -> "The section is saved.";
      case "section-up", "section-down" -> "The section is moved.";
      case "section-remove" -> "The section is removed; its items stand in the one before.";
      case "restore" -> "The version is restored.";
      default -> null;
    };
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
