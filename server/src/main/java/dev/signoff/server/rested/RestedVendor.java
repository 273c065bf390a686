package dev.signoff.server.rested;

import dev.signoff.server.account.RestedProject;
import dev.signoff.server.login.PasswordAuthenticator;
import dev.signoff.server.rested.model.ErrorMessage;
import dev.signoff.server.session.OpaqueTokenSessions;
import dev.signoff.server.vendor.Vendor;
import java.util.List;

/** Custom endpoints of the rested projects. */
public final class RestedVendor implements Vendor {
  private final List<Object> resources;

  /**
   * Creates the implementation of rested.
   *
   * @param projects the projects
   * @param authenticator the password check
   * @param sessions the sessions of access tokens
   */
  public RestedVendor(
      List<RestedProject> projects,
      PasswordAuthenticator authenticator,
      OpaqueTokenSessions sessions) {
    resources =
        List.of(
            new CustomEndpointResource(new ProjectAccessRules(projects), authenticator, sessions));
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
