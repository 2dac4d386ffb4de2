package org.cuttings.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The written parts of a zipped document; pictures and fonts are passed over. A file that unpacks
 * to more than a document can hold is refused before it fills the memory.
 */
final class ZipParts {
  private static final int MAX_ENTRIES = 20_000;
  private static final long MAX_WRITTEN = 64L * 1024 * 1024;
  private static final long MAX_PASSED_OVER = 1024L * 1024 * 1024;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private ZipParts() {}

  static ZipParts of(byte[] bytes, String format) throws UnreadableDocumentException {
    ZipParts zip = new ZipParts();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      zip.read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDocumentException(
          "The "
              + format
              + " file is damaged: its zip archive cannot be unpacked ("
              + e.getMessage()
              + ").",
          e);
    }
    return zip;
  }

  private void read(ZipInputStream in) throws IOException, UnreadableDocumentException {
    byte[] buffer = new byte[16 * 1024];
    long written = 0;
    long passedOver = 0;
    int entries = 0;
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      boolean wanted = isWritten(entry.getName());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (wanted) {
          out.write(buffer, 0, n);
          written += n;
        } else {
          passedOver += n;
        }
        if (written > MAX_WRITTEN || passedOver > MAX_PASSED_OVER) {
          throw new UnreadableDocumentException(
              "It unpacks to more than "
                  + MAX_WRITTEN / (1024 * 1024)
                  + " MB of text; it may be a zip bomb.");
        }
      }
      if (wanted) {
        parts.putIfAbsent(entry.getName(), out.toByteArray());
      }
      if (++entries > MAX_ENTRIES) {
        throw new UnreadableDocumentException(
            "It holds more than " + MAX_ENTRIES + " parts; it may be a zip bomb.");
      }
    }
  }

  private static boolean isWritten(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|x?html?|opf|ncx|rels)");
  }

  byte @Nullable [] get(String name) {
    return parts.get(name);
  }

  Iterable<String> names() {
    return parts.keySet();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }
}
