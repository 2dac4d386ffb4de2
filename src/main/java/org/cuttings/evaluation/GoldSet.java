package org.cuttings.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gold files, and the texts that they are about. */
public final class GoldSet {
  private GoldSet() {}

  /**
   * The gold files named, and all those in the folders named, by their paths, sorted.
   *
   * @throws BadGoldFileException if one is none, or there are none
   */
  public static Map<Path, GoldFile> read(List<Path> filesAndFolders) {
    List<Path> files = new ArrayList<>();
    for (Path path : filesAndFolders) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside
              .filter(file -> file.toString().endsWith(".json"))
              .filter(GoldFile::isOne)
              .sorted()
              .forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException("Could not list " + path, e);
        }
      } else {
        files.add(path);
      }
    }
    if (files.isEmpty()) {
      throw new BadGoldFileException("There are no gold files in " + filesAndFolders);
    }
    Map<Path, GoldFile> gold = new LinkedHashMap<>();
    files.forEach(file -> gold.put(file, GoldFile.read(file)));
    return gold;
  }

  /**
   * The text of a gold file: in {@code texts} or a folder below it, or beside the gold file, or in
   * {@code seeds} beside its folder.
   *
   * @throws BadGoldFileException if it is nowhere
   */
  public static Path text(Path goldFile, GoldFile gold, @Nullable Path texts) {
    Path folder = goldFile.toAbsolutePath().getParent();
    List<Path> places = new ArrayList<>();
    if (texts != null) {
      try (Stream<Path> inside = Files.walk(texts, 3)) {
        inside.filter(file -> file.endsWith(gold.name())).sorted().forEach(places::add);
      } catch (IOException e) {
        throw new UncheckedIOException("Could not list " + texts, e);
      }
    }
    if (folder != null) {
      places.add(folder.resolve(gold.name()));
      places.add(folder.resolveSibling("seeds").resolve(gold.name()));
    }
    return places.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new BadGoldFileException(
                    "The text "
                        + gold.name()
                        + " of "
                        + goldFile
                        + " is not there; --texts FOLDER says where to look"));
  }
}
