package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The readers' comments on a page: by the vocabulary of schema.org, and by the class names that
 * blog and comment systems share.
 */
final class PageComments {
  private static final Evaluator COMMENTS =
      query(
          "[itemtype*=schema.org/Comment], [itemtype*=schema.org/UserComments], [itemprop=comment],"
              + " ol.commentlist > li, .comment-list > li, .comment-list > .comment, li.comment,"
              + " div.comment, article.comment, li.post[id^=post-], #disqus_thread .post,"
              + " dd.comment-body, .comment-item, .c-comment, .comment-wrapper > .comment,"
              + " .reader-comment, .user-comment, .fyre-comment-article");
  private static final List<Evaluator> AUTHORS =
      queries(
          "[itemprop=author] [itemprop=name], [itemprop=creator] [itemprop=name], [itemprop=author],"
              + " [itemprop=creator], .comment-author .fn, .fn, .comment-author, .comment__author,"
              + " .commentauthor, .author, .username, .user-name, .display-name, .commenter,"
              + " [class*=comment-author], [class*=author-name], [class*=user], [rel~=author], cite");
  private static final Evaluator TEXT =
      query(
          "[itemprop=text], [itemprop=commentText], .comment-content, .comment-text, .comment__content,"
              + " .comment__text, .post-message, .comment-body-text, .fyre-comment");
  private static final Pattern SAYS =
      Pattern.compile("\\s*(?:says?|said|wrote|writes|commented|on .*)\\s*(?::|\\.{3}|…)?$|\\s*:$");
  private static final int LONGEST_NAME = 60;

  private static Evaluator query(String query) {
    return Selector.evaluatorOf(query);
  }

  private static List<Evaluator> queries(String list) {
    return Arrays.stream(list.split(", ?")).map(PageComments::query).toList();
  }

  /** One comment: its element, its author where one is named, and the element of its text. */
  record Comment(Element element, Optional<String> author, Optional<Element> text) {}

  private final Map<Element, Comment> comments = new IdentityHashMap<>();

  PageComments(Document page) {
    Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(page.select(COMMENTS));
    for (Element element : all) {
      List<Element> own = own(element, all);
      comments.put(element, new Comment(element, author(element, own), first(own, TEXT)));
    }
  }

  /** The comment that a block stands in. */
  Optional<Comment> of(PageBlock block) {
    return block.owners().stream().filter(comments::containsKey).findFirst().map(comments::get);
  }

  /** Whether the block is what the reader wrote, not the line with name, date and buttons. */
  static boolean isWords(Comment comment, PageBlock block, String text) {
    if (comment.text.isPresent()) {
      return block.owners().contains(comment.text.get());
    }
    if (comment.author.isPresent()
        && text.startsWith(comment.author.get())
        && text.length() < comment.author.get().length() + 40) {
      return false;
    }
    return block.linked() * 2 <= text.length()
        && LineRules.kindOf(text).isEmpty()
        && DateLine.parse(text).isEmpty();
  }

  private static Optional<String> author(Element comment, List<Element> own) {
    for (Evaluator query : AUTHORS) {
      Optional<String> name =
          first(own, query)
              .map(element -> SAYS.matcher(PageMetadata.flat(element.text())).replaceFirst(""))
              .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME);
      if (name.isPresent()) {
        return name;
      }
    }
    // The list of definitions that older Blogger pages write: dt is the author, dd the comment.
    Element before = comment.previousElementSibling();
    return comment.normalName().equals("dd") && before != null && before.normalName().equals("dt")
        ? Optional.of(SAYS.matcher(PageMetadata.flat(before.text())).replaceFirst(""))
            .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
        : Optional.empty();
  }

  private static Optional<Element> first(List<Element> elements, Evaluator query) {
    return elements.stream().filter(element -> element.is(query)).findFirst();
  }

  /** The elements of a comment that are not in a reply to it. */
  private static List<Element> own(Element comment, Set<Element> all) {
    List<Element> own = new ArrayList<>();
    Node node = ElementText.next(comment, comment);
    while (node != null) {
      if (node instanceof Element element) {
        if (all.contains(element)) {
          node = ElementText.nextBeyond(node, comment);
          continue;
        }
        own.add(element);
      }
      node = ElementText.next(node, comment);
    }
    return own;
  }
}
