package org.cuttings.ingest;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The readers' comments on a page: by the vocabulary of schema.org, and by the class names that
 * blog and comment systems share.
 */
final class PageComments {
  private static final String COMMENTS =
      "[itemtype*=schema.org/Comment], [itemtype*=schema.org/UserComments], [itemprop=comment],"
          + " ol.commentlist > li, .comment-list > li, .comment-list > .comment, li.comment,"
          + " div.comment, article.comment, li.post[id^=post-], #disqus_thread .post,"
          + " dd.comment-body, .comment-item, .c-comment, .comment-wrapper > .comment,"
          + " .reader-comment, .user-comment, .fyre-comment-article";
  private static final String AUTHOR =
      "[itemprop=author] [itemprop=name], [itemprop=creator] [itemprop=name], [itemprop=author],"
          + " [itemprop=creator], .comment-author .fn, .fn, .comment-author, .comment__author,"
          + " .commentauthor, .author, .username, .user-name, .display-name, .commenter,"
          + " [class*=comment-author], [class*=author-name], [class*=user], [rel~=author], cite";
  private static final String TEXT =
      "[itemprop=text], [itemprop=commentText], .comment-content, .comment-text, .comment__content,"
          + " .comment__text, .post-message, .comment-body-text, .fyre-comment";
  private static final Pattern SAYS =
      Pattern.compile("\\s*(?:says?|said|wrote|writes|commented|on .*)\\s*:?$|\\s*:$");
  private static final int LONGEST_NAME = 60;

  /** One comment: its element, its author where one is named, and the element of its text. */
  record Comment(Element element, Optional<String> author, Optional<Element> text) {}

  private final Map<Element, Comment> comments = new IdentityHashMap<>();

  PageComments(Document page) {
    for (Element element : page.select(COMMENTS)) {
      if (!comments.containsKey(element)
          && element.normalName().matches("(?:li|div|article|dd|section|p|blockquote)")) {
        comments.put(element, new Comment(element, author(element), inOwn(element, TEXT)));
      }
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

  private Optional<String> author(Element comment) {
    for (String query : AUTHOR.split(", ?")) {
      Optional<String> name =
          inOwn(comment, query)
              .map(element -> SAYS.matcher(PageMetadata.flat(element.text())).replaceFirst(""))
              .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME);
      if (name.isPresent()) {
        return name;
      }
    }
    // The list of definitions that older Blogger pages write: dt is the author, dd the comment.
    Element before = comment.previousElementSibling();
    while (before != null && before.normalName().equals("dd")) {
      before = before.previousElementSibling();
    }
    return comment.normalName().equals("dd") && before != null && before.normalName().equals("dt")
        ? Optional.of(SAYS.matcher(PageMetadata.flat(before.text())).replaceFirst(""))
            .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
        : Optional.empty();
  }

  /** The first match that is in this comment and not in a reply to it. */
  private static Optional<Element> inOwn(Element comment, String query) {
    List<Element> found = comment.select(query);
    Element[] replies =
        comment.select(COMMENTS).stream().filter(e -> e != comment).toArray(Element[]::new);
    for (Element element : found) {
      boolean own = element != comment;
      for (Element reply : replies) {
        own &= element != reply && !element.parents().contains(reply);
      }
      if (own) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}
