package org.cuttings.web.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.PartialDate;
import org.cuttings.search.Choices;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.events.EventFacet;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static final Choices<EventFacet> NONE = Choices.none();

  @Test
  void aListWithoutFiltersIsCalledByWhatItLists() {
    assertThat(Feed.title("Events", NONE, DateFilter.NONE)).isEqualTo("Events");
  }

  @Test
  void feedsOfDifferentFiltersAreToldApartByTheirTitles() {
    PartialDate year = PartialDate.year(2016);
    assertThat(
            Feed.title(
                "Events",
                NONE.including(EventFacet.PERSON, "ines-roth")
                    .including(EventFacet.WITH, "name:Pavel Dorn")
                    .including(EventFacet.WITH, "otto-roth")
                    .excluding(EventFacet.TYPE, "call"),
                new DateFilter(year, year, DateFilter.Match.CERTAIN)))
        .isEqualTo(
            "Events (person ines-roth; with Pavel Dorn or otto-roth; without type call; 2016,"
                + " certainly)");
  }
}
