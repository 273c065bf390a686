package dev.signoff.server.rested;

import dev.signoff.server.account.RestedProject;
import dev.signoff.server.login.PasswordAuthenticator;
import dev.signoff.server.rested.model.ErrorMessage;
import dev.signoff.server.session.OpaqueTokenSessions;
import dev.signoff.server.vendor.Vendor;
import java.util.List;

/** The custom endpoints of rested's projects. */
public final class RestedVendor implements Vendor {
  private final List<Object> resources;

  /**
   * Creates rested's part of the server.
   *
   * @param projects the projects
   * @param passwords checks passwords
   * @param sessions keeps the access tokens
   */
  public RestedVendor(
      List<RestedProject> projects, PasswordAuthenticator passwords, OpaqueTokenSessions sessions) {
    resources =
        List.of(new CustomEndpointResource(new ProjectAccessRules(projects), passwords, sessions));
  }

  @Override
  public String name() {
    return "rested";
  }

  @Override
  public String root() {
    return "/api/1/ce";
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public Record error(int status, String message) {
    return new ErrorMessage(message);
  }
}
