package org.cuttings.extract.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.AuthorityRecord;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  @Test
  void manyRecordsAreAllFound() {
    List<AuthorityRecord> records = ManyRecords.of(2_000);
    assertThat(records.stream().mapToInt(record -> record.aliases().size()).sum())
        .isEqualTo(10_000);
    Authority authority = Authority.of(records);
    for (int i = 0; i < records.size(); i += 97) {
      AuthorityRecord record = records.get(i);
      String alias = record.aliases().get(i % 5);
      assertThat(Readings.people(authority, "Yesterday the clerk saw " + alias + " there."))
          .as(alias)
          .containsExactly(alias + " = " + record.name());
    }
  }

  @Test
  void formsThatARecordExcludesAreNotTakenForIt() {
    AuthorityRecord record = Readings.person("Olof Brandt");
    AuthorityRecord careful =
        new AuthorityRecord(
            record.id(),
            record.kind(),
            record.name(),
            List.of(),
            "m",
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of("Brandt"),
            null,
            record.identifiers(),
            null);
    String text = "On Monday the clerk told Brandt about it.";
    assertThat(Readings.people(Authority.of(List.of(record)), text)).isNotEmpty();
    assertThat(Readings.people(Authority.of(List.of(careful)), text)).isEmpty();
  }
}
