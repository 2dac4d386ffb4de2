package org.cuttings.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticConnectionTest {
  @ParameterizedTest
  @ValueSource(strings = {"localhost:9200", "search.example.org", "ftp://search.example.org", "/x"})
  void addressOfNoClusterIsRefused(String url) {
    assertThatThrownBy(() -> ElasticConnection.to(URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://search.example.org:9200");
  }

  @Test
  void passwordInTheAddressIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> ElasticConnection.to(URI.create("https://me:secret@example.org")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void secretsAreNotPrinted() {
    URI url = URI.create("https://search.example.org:9200");
    assertThat(
            new ElasticConnection(url, new Credentials.UserAndPassword("me", "secret"), null)
                + ""
                + new ElasticConnection(url, new Credentials.ApiKey("secret"), null))
        .contains("user me")
        .doesNotContain("secret");
  }
}
