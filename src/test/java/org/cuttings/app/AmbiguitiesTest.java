package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cuttings.curation.authority.EffectiveAuthority;
import org.cuttings.model.AuthorityChange;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.junit.jupiter.api.Test;

class AmbiguitiesTest {
  private static AuthorityRecord person(String id, String name, Map<String, String> identifiers) {
    return new AuthorityRecord(
        id,
        EntityKind.PERSON,
        name,
        List.of("Captain " + name),
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        identifiers,
        null);
  }

  private static List<String> told(AuthorityRecord before, AuthorityRecord after) {
    AuthorityRecord other = person("mila-roth", "Mila Roth", Map.of("wikidata", "Q42"));
    return Ambiguities.of(
        EffectiveAuthority.of(List.of(other, after), List.of()),
        List.of(new AuthorityChange(before, after)));
  }

  @Test
  void anIdentifierThatAnotherRecordHasIsToldThoughNoNameChanges() {
    assertThat(
            told(
                person("cy-dock", "Cy Dock", Map.of()),
                person("cy-dock", "Cy Dock", Map.of("wikidata", "Q42", "viaf", "1132"))))
        .containsExactly("Wikidata Q42 is that of Mila Roth (mila-roth) too: are they one?");
  }

  @Test
  void namesAndSurnamesThatAnotherRecordHasAreTold() {
    AuthorityRecord second = person("roth-2", "Mila Roth", Map.of());
    assertThat(told(second, second)).isEmpty();
    assertThat(told(person("roth-2", "Max Dock", Map.of()), second))
        .containsExactly(
            "The surname of Mila Roth is that of Mila Roth too.",
            "“Captain Mila Roth” is a name of Mila Roth (mila-roth) too.",
            "“Mila Roth” is a name of Mila Roth (mila-roth) too.");
  }
}
