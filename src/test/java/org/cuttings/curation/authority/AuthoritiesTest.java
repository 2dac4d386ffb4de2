package org.cuttings.curation.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Effects;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.testsupport.MemoryJournal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthoritiesTest {
  private final MemoryJournal journal = new MemoryJournal(Clock.systemUTC());
  private final Authorities authorities =
      new Authorities(
          journal,
          () ->
              List.of(
                  person("ann", "Ann Harbour", null, "A. Harbour"),
                  person("anna", "Anna Harbour", null, "Annie Harbour"),
                  person("bo", "Bo Quay", "anna")),
          (now, then, changes) -> new Forecast(0, 0, 0, List.of(), 0, 0, List.of()),
          Effects.NONE);

  private static AuthorityRecord person(
      String id, String name, @Nullable String child, String... aliases) {
    return new AuthorityRecord(
        id,
        EntityKind.PERSON,
        name,
        List.of(aliases),
        null,
        List.of(),
        child == null ? List.of() : List.of(new AuthorityRecord.Relation("son", child, null)),
        null,
        List.of(),
        List.of(),
        null,
        Map.of(),
        null);
  }

  private void decide(List<Step> steps) {
    authorities.decide(steps, Map.of(), "cleo", "");
  }

  private AuthorityRecord effective(String id) {
    return authorities.effective().get(id).orElseThrow();
  }

  @Test
  void mergedRecordGivesItsNamesAndLeavesARedirectAndUndoingRestoresBoth() {
    List<AuthorityRecord> before = authorities.effective().records();

    decide(authorities.merge("anna", "ann"));

    assertThat(authorities.effective().get("anna")).isEmpty();
    assertThat(effective("ann").aliases())
        .containsExactly("A. Harbour", "Anna Harbour", "Annie Harbour");
    assertThat(effective("bo").relations().getFirst().of()).isEqualTo("ann");
    assertThat(authorities.effective().redirect("anna")).contains("ann");
    assertThat(authorities.effective().mergedInto("ann")).containsExactly("anna");

    decide(authorities.restore("anna"));

    assertThat(authorities.effective().records()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(authorities.effective().redirect("anna")).isEmpty();
  }

  @Test
  void redirectsGoThroughChainsAndNeverRoundInCircles() {
    decide(authorities.merge("anna", "ann"));
    decide(authorities.merge("ann", "bo"));

    assertThat(authorities.effective().redirect("anna")).contains("bo");
    assertThat(effective("bo").aliases()).contains("Annie Harbour", "Ann Harbour");
    assertThatThrownBy(() -> authorities.merge("bo", "anna"))
        .isInstanceOf(BadDecisionException.class)
        .hasMessageContaining("no record anna to merge into");
    assertThatThrownBy(() -> authorities.merge("bo", "bo")).hasMessageContaining("into itself");
    AuthorityRecord one = person("one", "One", null);
    AuthorityRecord two = person("two", "Two", null);
    EffectiveAuthority circle =
        EffectiveAuthority.of(
            List.of(one, two),
            List.of(
                new Decision(one, Decision.Standing.MERGED, "two"),
                new Decision(two, Decision.Standing.MERGED, "one")));
    assertThat(circle.records()).containsExactlyInAnyOrder(one, two);
    assertThat(circle.redirect("one")).isEmpty();
  }

  @Test
  void splitGivesSomeNamesToANewRecord() {
    decide(authorities.split("anna", "Annie Harbour", List.of()));

    assertThat(effective("anna").aliases()).isEmpty();
    assertThat(effective("annie-harbour").name()).isEqualTo("Annie Harbour");
    assertThatThrownBy(() -> authorities.split("ann", "Ann Harbour", List.of()))
        .hasMessageContaining("stays with the record");
  }

  @Test
  void whoDecidesFromAnOlderVersionIsToldAndNothingIsWritten() {
    List<Step> mine = authorities.attach("Annie H.", "ann");
    decide(authorities.attach("Mrs. Harbour", "ann"));

    assertThatThrownBy(() -> authorities.decide(mine, Map.of(), "dan", ""))
        .isInstanceOf(ConflictException.class);
    assertThat(effective("ann").aliases()).containsExactly("A. Harbour", "Mrs. Harbour");
  }

  @Test
  void ofASplitOrAnImportThatMeetsAConflictNothingIsWritten() {
    List<Step> split = authorities.split("anna", "Annie Harbour", List.of());
    List<Step> imported =
        authorities.take(
            List.of(
                person("cy", "Cy Dock", null),
                person("anna", "Anna Quay", null),
                person("dee", "Dee Dock", null)));
    decide(authorities.attach("Anna H.", "anna"));
    long before = journal.position();

    assertThatThrownBy(() -> authorities.decide(split, Map.of(), "dan", ""))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> authorities.decide(imported, Map.of(), "dan", ""))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("anna was changed by cleo");

    assertThat(journal.position()).isEqualTo(before);
    assertThat(authorities.own("annie-harbour")).isEmpty();
    assertThat(authorities.own("cy")).isEmpty();
    decide(authorities.take(List.of(person("cy", "Cy Dock", null), effective("ann"))));
    assertThat(effective("cy").name()).isEqualTo("Cy Dock");
    assertThat(journal.position()).as("what is as it stands is left alone").isEqualTo(before + 1);
  }

  @Test
  void everyDecisionSaysWhatWasBeforeAndAfter() {
    decide(authorities.attach("Mrs. Harbour", "ann"));

    assertThat(authorities.history("ann"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.action()).isEqualTo("variant attached");
              assertThat(authorities.altered(change).before())
                  .isEqualTo(person("ann", "Ann Harbour", null, "A. Harbour"));
              assertThat(authorities.altered(change).after()).isEqualTo(effective("ann"));
            });
  }

  @Test
  void ignoredCandidateAndFreeIds() {
    AuthorityRecord candidate = person("name:Cy Dock", "Cy Dock", null);
    decide(authorities.ignore(candidate, true));
    assertThat(authorities.effective().isIgnored("name:Cy Dock")).isTrue();
    decide(authorities.restore("name:Cy Dock"));
    assertThat(authorities.effective().isIgnored("name:Cy Dock")).isFalse();
    assertThat(authorities.freeId("Zoë Łabędź")).isEqualTo("zoe-łabedz");
    assertThat(authorities.freeId("Ann")).isEqualTo("ann-2");
  }
}
