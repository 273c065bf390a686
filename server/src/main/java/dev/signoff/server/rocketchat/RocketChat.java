package dev.signoff.server.rocketchat;

import dev.signoff.server.account.Directory;
import dev.signoff.server.rocketchat.model.Failure;
import dev.signoff.server.session.Sessions;
import dev.signoff.server.vendor.Vendor;
import java.util.List;

/** Rocket.Chat's token pairs. */
public final class RocketChat implements Vendor {
  private final List<Object> resources;

  /**
   * Creates Rocket.Chat's part of the server.
   *
   * @param users who may log in
   * @param sessions keeps the authentication tokens
   */
  public RocketChat(Directory users, Sessions sessions) {
    resources = List.of(new AuthenticationResource(users, new TokenPairs(users, sessions)));
  }

  @Override
  public String root() {
    return "/api/v1";
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public Record error(int status, String message) {
    return new Failure("error", message);
  }
}
