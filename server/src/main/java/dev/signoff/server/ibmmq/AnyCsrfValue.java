package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.SetCookie;

/**
 * 9.0.5 and later: the header alone proves that no foreign page sent the request, since pages
 * cannot set it.
 */
final class AnyCsrfValue implements CsrfRule {
  private static final SetCookie[] NONE = {};

  @Override
  public SetCookie[] renew(LtpaToken session) {
    return NONE;
  }

  @Override
  public boolean accepts(LtpaToken session, String header) {
    return true;
  }

  @Override
  public SetCookie[] end(LtpaToken session) {
    return NONE;
  }
}
