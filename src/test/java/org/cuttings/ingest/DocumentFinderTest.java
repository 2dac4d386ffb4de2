package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFinderTest {
  @TempDir Path folder;

  private List<Found> find(Path... paths) {
    return find(new DocumentFinder(Metadata.UNKNOWN), paths);
  }

  private static List<Found> find(DocumentFinder finder, Path... paths) {
    try (Stream<Found> found = finder.find(List.of(paths))) {
      return found.toList();
    }
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static String name(Found found) {
    return switch (found) {
      case Found.Delivered delivered -> delivered.document().name();
      case Found.Failed failed -> "failed: " + failed.failure().reason();
      case Found.Skipped skipped -> "skipped: " + skipped.reason();
    };
  }

  private static SourceDocument document(Found found) {
    assertThat(found).isInstanceOf(Found.Delivered.class);
    return ((Found.Delivered) found).document();
  }

  @Test
  void foldersAreWalkedInTheOrderOfNames() throws Exception {
    write("b.txt", "words");
    write("a/z.txt", "words");
    write("a/b/c.txt", "words");
    write(".hidden", "words");
    write(".git/config", "words");
    assertThat(find(folder))
        .extracting(DocumentFinderTest::name)
        .containsExactly("c.txt", "z.txt", "b.txt");
  }

  @Test
  void pictureInAFolderIsLeftAsideButANamedOneIsRead() throws Exception {
    Path picture = write("a.jpg", "picture");
    assertThat(find(folder)).hasOnlyElementsOfType(Found.Skipped.class).hasSize(1);
    assertThat(find(picture)).hasOnlyElementsOfType(Found.Delivered.class).hasSize(1);
  }

  @Test
  void emptyMissingAndLoopingOnesAreFailures() throws Exception {
    write("empty.txt", "");
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nothing"));
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("sub/up"), folder);
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    List<Found> found = find(folder, folder.resolve("absent.txt"));
    assertThat(found).hasOnlyElementsOfType(Found.Failed.class).hasSize(5);
    assertThat(found.stream().map(DocumentFinderTest::name).toList().toString())
        .contains("empty", "no such file", "leads back", "circle");
  }

  @Test
  void whatIsReachedTwiceIsTakenInOnce() throws Exception {
    Path file = write("a.txt", "words");
    Files.createSymbolicLink(folder.resolve("b.txt"), file);
    assertThat(find(folder, file))
        .extracting(found -> found.getClass().getSimpleName())
        .containsExactly("Delivered", "Skipped", "Skipped");
  }

  @Test
  void fileThatChangesWhileItIsReadIsAFailure() throws Exception {
    Path file = write("a.txt", "words");
    DocumentFinder finder =
        new DocumentFinder(
            Metadata.UNKNOWN,
            path -> {
              Files.writeString(path, "more words than before");
              return Files.newInputStream(path);
            });
    assertThat(find(finder, file))
        .singleElement()
        .extracting(DocumentFinderTest::name)
        .asString()
        .contains("changed");
  }

  @Test
  void sidecarGoesBeforeOptionsAndItsUrlIsTheKey() throws Exception {
    write("a.txt", "words");
    write(
        "a.txt.meta.json",
        "{\"title\": \"T\", \"byline\": \"Jane Doe and Tom Roe\", \"date\": \"2017-05\", \"url\": \"http://sample.example/1\", \"language\": \"en-GB\"}");
    Metadata options =
        new Metadata(null, List.of(), PartialDate.parse("2016").orElseThrow(), "Paper", null, null);
    SourceDocument document = document(find(new DocumentFinder(options), folder).getFirst());
    assertThat(document.key()).isEqualTo("http://sample.example/1");
    assertThat(document.stated().title()).isEqualTo("T");
    assertThat(document.stated().byline()).containsExactly("Jane Doe", "Tom Roe");
    assertThat(document.stated().published()).hasToString("2017-05");
    assertThat(document.stated().publisher()).isEqualTo("Paper");
    assertThat(document.stated().language()).isEqualTo("en");
    assertThat(find(folder)).hasSize(1);
  }

  @Test
  void brokenSidecarFailsItsDocumentOnly() throws Exception {
    write("a.txt", "words");
    write("a.txt.meta.json", "{");
    write("b.txt", "words");
    assertThat(find(folder))
        .extracting(found -> found.getClass().getSimpleName())
        .containsExactly("Failed", "Delivered");
  }

  @Test
  void jsonLinesGiveADocumentALineAndABadLineIsAFailureOfItsOwn() throws Exception {
    Path file =
        write(
            "a.jsonl",
            "{\"id\": \"x\", \"text\": \"one\", \"url\": \"http://sample.example/1\"}\n{\"id\": \"y\"}\nnonsense\n\n[1]\n"
                + "{\"text\": \"two\", \"url\": \"http://sample.example/1\"}\n{\"text\": \"three\"}\n{\"id\": \"x\", \"text\": \"again\"}");
    List<Found> found = find(file);
    assertThat(found)
        .extracting(f -> f.getClass().getSimpleName())
        .containsExactly(
            "Delivered", "Failed", "Failed", "Failed", "Delivered", "Delivered", "Failed");
    assertThat(document(found.get(0)).key()).isEqualTo(file + "#x");
    assertThat(document(found.get(0)).name()).isEqualTo("a.jsonl#1");
    assertThat(document(found.get(4)).key()).isEqualTo("http://sample.example/1");
    assertThat(document(found.get(5)).key()).isEqualTo(file + "#line 7");
    assertThat(((Found.Failed) found.get(2)).failure().document()).endsWith("a.jsonl, line 3");
    assertThat(name(found.get(6))).contains("same address");
  }

  @Test
  void gzippedJsonLinesAreStreamedAndATornOneFailsAtItsPlace() throws Exception {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 5_000; i++) {
        out.write(
            ("{\"id\": " + i + ", \"text\": \"words " + Math.sin(i) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(find(file)).hasSize(5_000).hasOnlyElementsOfType(Found.Delivered.class);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    List<Found> torn = find(file);
    assertThat(torn).hasSizeBetween(100, 4_999);
    assertThat(torn.getLast()).isInstanceOf(Found.Failed.class);
  }

  @Test
  void nothingIsReadBeforeItIsAskedFor() throws Exception {
    write("a.txt", "words");
    write("b.txt", "words");
    int[] opened = {0};
    DocumentFinder finder =
        new DocumentFinder(
            Metadata.UNKNOWN,
            path -> {
              opened[0]++;
              return Files.newInputStream(path);
            });
    try (Stream<Found> found = finder.find(List.of(folder))) {
      assertThat(found.iterator().next()).isInstanceOf(Found.Delivered.class);
    }
    assertThat(opened[0]).isEqualTo(1);
  }
}
