package org.cuttings.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Mail: the subject is the title, the sender the author, the day of sending the date. Of a message
 * in several forms the plain one is read; attachments are named, those of text kept, as parts.
 */
final class MailReader implements FormatReader {
  private static final int MAX_DEPTH = 20;
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})");
  private static final List<String> MONTHS =
      List.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));
  private static final Pattern QUOTED = Pattern.compile("(?m)^[>|] ?");
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?\\n");
  private static final Pattern MBOX_START = Pattern.compile("(?m)^From \\S+.*\\d{4}\\s*$");

  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    byte[] bytes = document.bytes();
    Message message;
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
      message = builder.parseMessage(new ByteArrayInputStream(withoutMboxLine(bytes)));
    } catch (IOException e) {
      throw new UnreadableDocumentException("The mail is damaged (" + e.getMessage() + ").", e);
    }
    TakenText text = new TakenText();
    try {
      add(message, text, 0);
    } catch (IOException e) {
      throw new UnreadableDocumentException("The mail is damaged (" + e.getMessage() + ").", e);
    }
    if (text.isEmpty()) {
      throw new UnreadableDocumentException("The mail holds no words.");
    }
    return text.unsorted(document, Format.MAIL, "message/rfc822", metadata(message));
  }

  /** A file with one message in the form of a mail box is that message. */
  private static byte[] withoutMboxLine(byte[] bytes) throws UnreadableDocumentException {
    if (bytes.length < 5 || !new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("From ")) {
      return bytes;
    }
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    if (MBOX_START.matcher(all).results().limit(2).count() > 1) {
      throw new UnreadableDocumentException(
          "It is a mail box with several messages; save them as single .eml files.");
    }
    int end = all.indexOf('\n');
    return end < 0 ? bytes : Arrays.copyOfRange(bytes, end + 1, bytes.length);
  }

  /** {@code Jane Doe, The Courier} is Jane Doe. */
  private static String person(String sender) {
    int comma = sender.indexOf(',');
    return comma > 0 && Byline.isName(sender.substring(0, comma))
        ? sender.substring(0, comma).strip()
        : sender;
  }

  private static Metadata metadata(Message message) {
    List<String> byline = new ArrayList<>();
    if (message.getFrom() != null) {
      for (Mailbox sender : message.getFrom()) {
        String name = sender.getName() == null ? sender.getAddress() : sender.getName();
        if (!name.isBlank()) {
          byline.add(person(ElementText.flat(name.replaceAll("^[\"']|[\"']$", ""))));
        }
      }
    }
    String subject = message.getSubject() == null ? "" : ElementText.flat(message.getSubject());
    return new Metadata(
        subject.isEmpty() ? null : subject,
        byline,
        sent(message),
        header(message, "Organization"),
        null,
        null);
  }

  private static @Nullable String header(Message message, String name) {
    Field field = message.getHeader().getField(name);
    String said =
        field == null
            ? ""
            : ElementText.flat(
                org.apache.james.mime4j.codec.DecoderUtil.decodeEncodedWords(
                    field.getBody(), StandardCharsets.UTF_8));
    return said.isEmpty() ? null : said;
  }

  /** The day as the sender's clock had it. */
  private static @Nullable PartialDate sent(Message message) {
    String said = header(message, "Date");
    Matcher day = DAY.matcher(said == null ? "" : said);
    if (!day.find()) {
      return null;
    }
    int month = MONTHS.indexOf(day.group(2).toLowerCase(Locale.ROOT)) + 1;
    return PartialDate.parse(
            String.format(
                Locale.ROOT, "%s-%02d-%02d", day.group(3), month, Integer.parseInt(day.group(1))))
        .orElse(null);
  }

  private static void add(Entity entity, TakenText text, int depth)
      throws IOException, UnreadableDocumentException {
    Body body = entity.getBody();
    if (depth > MAX_DEPTH || body == null) {
      return;
    }
    if (body instanceof Multipart multipart) {
      if (entity.getMimeType().equals("multipart/alternative")) {
        Entity best = plainest(multipart);
        if (best != null) {
          add(best, text, depth + 1);
        }
        return;
      }
      for (Entity part : multipart.getBodyParts()) {
        add(part, text, depth + 1);
      }
    } else if (body instanceof Message forwarded) {
      text.addPart(Part.Kind.FURNITURE, null, described(forwarded));
      add(forwarded, text, depth + 1);
    } else if (body instanceof SingleBody single) {
      add(entity, single, text);
    }
  }

  private static @Nullable Entity plainest(Multipart alternatives) {
    Entity best = null;
    for (Entity part : alternatives.getBodyParts()) {
      if (part.getMimeType().equals("text/plain")) {
        return part;
      }
      if (best == null || part.getMimeType().equals("text/html") || part.isMultipart()) {
        best = part;
      }
    }
    return best;
  }

  private static String described(Message forwarded) {
    Metadata metadata = metadata(forwarded);
    return "Forwarded: "
        + (metadata.title() == null ? "" : metadata.title())
        + (metadata.byline().isEmpty() ? "" : "\nFrom: " + String.join(", ", metadata.byline()))
        + (metadata.published() == null ? "" : "\nDate: " + metadata.published());
  }

  private static void add(Entity entity, SingleBody body, TakenText text)
      throws IOException, UnreadableDocumentException {
    String type = entity.getMimeType();
    boolean attached = "attachment".equals(entity.getDispositionType());
    String name = entity.getFilename();
    if (attached || name != null || !type.startsWith("text/")) {
      String label = "Attachment: " + (name == null ? type : name + " (" + type + ")");
      text.addPart(
          Part.Kind.FURNITURE,
          null,
          type.startsWith("text/plain") ? label + "\n" + decoded(entity, body).text() : label);
    } else if (type.equals("text/html")) {
      addHtml(decoded(entity, body).text(), text);
    } else {
      addPlain(decoded(entity, body).text(), text);
    }
  }

  private static DecodedText decoded(Entity entity, SingleBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    String label = entity.getCharset();
    Charset declared = label == null ? null : DeclaredCharset.named(label).orElse(null);
    return entity.getMimeType().equals("text/html") && declared == null
        ? TextDecoder.decodeMarkup(bytes.toByteArray())
        : TextDecoder.decode(bytes.toByteArray(), declared);
  }

  private static void addHtml(String html, TakenText text) throws UnreadableDocumentException {
    Document page = PageSource.parse(html);
    PageWalk.Text walked = PageWalk.walk(page, html, Set.of());
    String whole = walked.mapped().text();
    for (PageBlock block : walked.blocks()) {
      Block.Shape shape =
          switch (block.shape()) {
            case HEADING, PARAGRAPH -> Block.Shape.LINES;
            case LIST_ITEM -> Block.Shape.ITEM;
            case QUOTATION -> Block.Shape.QUOTATION;
            case TABLE_ROW -> Block.Shape.TABLE_ROW;
          };
      text.add(
          shape, block.shape() == Passage.Kind.HEADING ? block.level() : 0, block.span().in(whole));
    }
  }

  /** Paragraphs of plain mail; quoted mail is quotation, what follows the dashes is a signature. */
  private static void addPlain(String plain, TakenText text) {
    String lines = plain.replace("\r\n", "\n");
    Matcher signature = SIGNATURE.matcher(lines);
    String words = signature.find() ? lines.substring(0, signature.start()) : lines;
    for (String paragraph : words.split("\\n[ \\t>]*\\n")) {
      boolean quoted = paragraph.lines().allMatch(line -> line.isBlank() || line.startsWith(">"));
      String clean = quoted ? QUOTED.matcher(paragraph).replaceAll("") : paragraph;
      text.add(quoted ? Block.Shape.QUOTATION : Block.Shape.LINES, 0, unwrapped(clean));
    }
    if (words.length() < lines.length()) {
      text.addPart(Part.Kind.CONTACT, null, lines.substring(signature.end()));
    }
  }

  /** Mail breaks its lines after seventy-odd characters; a short line was broken on purpose. */
  private static String unwrapped(String paragraph) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String line : paragraph.split("\n")) {
      if (!text.isEmpty()) {
        text.append(before.length() >= 50 ? ' ' : '\n');
      }
      text.append(line.strip());
      before = line.strip();
    }
    return text.toString();
  }
}
