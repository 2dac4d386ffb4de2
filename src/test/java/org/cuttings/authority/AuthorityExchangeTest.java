package org.cuttings.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityExchangeTest {
  static final AuthorityRecord FULL =
      new AuthorityRecord(
          "ada-sample",
          EntityKind.PERSON,
          "Ada Sample",
          List.of("Ada \"B.\" Sample", "Ада Сампл"),
          "f",
          List.of(
              new AuthorityRecord.Office(
                  "mayor of Harbour",
                  List.of("mayor", "harbour's mayor"),
                  PartialDate.parse("2014").orElseThrow(),
                  PartialDate.parse("2018-05").orElseThrow()),
              new AuthorityRecord.Office("pilot", List.of(), null, null)),
          List.of(new AuthorityRecord.Relation("daughter", "bo-sample", "oldest")),
          "town",
          List.of("sample"),
          List.of("Ada"),
          "harbour",
          Map.of("wikidata", "Q42", "isni", "000000012146438X"),
          "Not the painter; she, too, lived\there.",
          Map.of("Ада Сампл", "ru-Cyrl"),
          PartialDate.parse("1950-02-03").orElseThrow(),
          null,
          List.of("bo-sample"));

  @Test
  void recordsComeBackFromJsonAsTheyWere() {
    assertThat(AuthorityFile.parse("x", AuthorityFile.write(List.of(FULL)))).containsExactly(FULL);
    List<AuthorityRecord> shipped = AuthorityFile.shipped();
    assertThat(AuthorityFile.parse("x", AuthorityFile.write(shipped))).isEqualTo(shipped);
  }

  @Test
  void recordsComeBackFromATableAsTheyWere() {
    ReadRecords table = AuthorityCsv.read(AuthorityCsv.write(List.of(FULL)));
    assertThat(table.refused()).isEmpty();
    assertThat(table.records()).containsExactly(FULL);
    List<AuthorityRecord> shipped = AuthorityFile.shipped();
    assertThat(AuthorityCsv.read(AuthorityCsv.write(shipped)).records()).isEqualTo(shipped);
  }

  @Test
  void rowThatCannotBeReadIsRefusedWithItsLineAndTheReason() {
    ReadRecords table =
        AuthorityCsv.read(
            """
            id,kind,name,from,identifiers
            good,person,Ann Harbour,1950,
            bad-kind,ship,Old Quay,,
            bad-date,person,Bo Quay,last year,
            bad-isni,person,Cy Dock,,isni = 0000000121464389
            good,person,Ann Again,,
            """);
    assertThat(table.records()).extracting(AuthorityRecord::id).containsExactly("good");
    assertThat(table.refused()).hasSize(4);
    assertThat(table.refused().get(0)).contains("line 3", "“ship”");
    assertThat(table.refused().get(1)).contains("line 4", "“last year”");
    assertThat(table.refused().get(2)).contains("line 5", "ISNI");
    assertThat(table.refused().get(3)).contains("line 6", "Another row");
    assertThat(AuthorityCsv.read("id,kind,name\nlast-line,ship,Old Quay").refused())
        .as("no line end after the last line")
        .singleElement()
        .asString()
        .contains("line 2", "“ship”");
  }

  @Test
  void everyBadRecordOfAFileIsToldWithItsLineAndTheReasonAndTheGoodOnesAreRead() {
    ReadRecords read =
        AuthorityFile.readable(
            """
            {"records": [
            {"id": "good", "kind": "person", "name": "Ann Harbour"},
            {"id": "bad-kind", "kind": "ship", "name": "Old Quay", "aliases": ["The Quay"]},
            {"id": "bad-role", "kind": "person", "name": "Bo Quay",
             "roles": [{"title": "mayor", "rank": {"of": [1, 2]}}, {"title": "pilot"}]},
            "no record",
            {"id": "no-name", "kind": "person"},
            {"id": "bad-isni", "kind": "person", "name": "Cy Dock",
             "identifiers": {"isni": "0000000121464389"}, "gender": "x"},
            {"id": "good", "kind": "person", "name": "Ann Again"},
            [{"id": "in a list"}],
            {"id": "also-good", "kind": "place", "name": "Harbour"}
            ]}
            """);
    assertThat(read.records()).extracting(AuthorityRecord::id).containsExactly("good", "also-good");
    assertThat(read.refused()).hasSize(7);
    assertThat(read.refused().get(0)).startsWith("Line 3:").contains("\"ship\"");
    assertThat(read.refused().get(1)).startsWith("Line 5:").contains("no field \"rank\"");
    assertThat(read.refused().get(2)).startsWith("Line 6:").contains("a record is expected");
    assertThat(read.refused().get(3)).startsWith("Line 7:").contains("needs \"id\"");
    assertThat(read.refused().get(4)).startsWith("Line 8:").contains("ISNI", "gender");
    assertThat(read.refused().get(5)).startsWith("Line 10:").contains("Another record");
    assertThat(read.refused().get(6)).startsWith("Line 11:").contains("a record is expected");
  }

  @Test
  void fileThatBreaksOffOrIsNoneIsToldSo() {
    ReadRecords broken =
        AuthorityFile.readable(
            "{\"records\": [\n{\"id\": \"a\", \"kind\": \"group\", \"name\": \"A\"},\n{\"id\": ");
    assertThat(broken.records()).hasSize(1);
    assertThat(broken.refused()).singleElement().asString().contains("Line 3 and what follows");
    assertThat(AuthorityFile.readable("[1]").refused())
        .singleElement()
        .asString()
        .contains("an object with \"records\" is expected");
    assertThat(AuthorityFile.readable(AuthorityFile.write(AuthorityFile.shipped())))
        .isEqualTo(new ReadRecords(AuthorityFile.shipped(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "ISNI,000000012146438X,true",
    "ISNI,0000000121464389,false",
    "ISNI,00000001,false",
    "VIAF,102333412,true",
    "VIAF,Q1,false",
    "WIKIDATA,Q42,true",
    "WIKIDATA,42,false",
    "LCNAF,n79021164,true",
    "LCNAF,79021164,false"
  })
  void identifiersAreChecked(Identifier system, String value, boolean accepted) {
    assertThat(system.accepts(value)).isEqualTo(accepted);
  }

  @Test
  void identifiersMayBeGivenAsTheyArePrinted() {
    assertThat(Identifier.ISNI.plain(" 0000 0001 2146 438x ")).isEqualTo("000000012146438X");
    assertThat(Identifier.WIKIDATA.plain("https://www.wikidata.org/wiki/Q42")).isEqualTo("Q42");
  }
}
