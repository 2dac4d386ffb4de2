package org.cuttings.testsupport;

import org.cuttings.curation.Effects;

/** Nothing waits: for pages whose decisions touch no article. */
public final class SettledEffects implements Effects {
  @Override
  public void decided() {}

  @Override
  public Progress progress() {
    return new Progress(true, 0);
  }
}
