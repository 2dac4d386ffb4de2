package org.cuttings.elastic;

/** What a cluster with security wants to see. Neither form prints its secret. */
public sealed interface Credentials {

  /** An encoded API key, as Elasticsearch gives it out. */
  record ApiKey(String encoded) implements Credentials {
    @Override
    public String toString() {
      return "API key";
    }
  }

  /** A user of the cluster's own realm. */
  record UserAndPassword(String user, String password) implements Credentials {
    @Override
    public String toString() {
      return "user " + user;
    }
  }
}
