package dev.signoff.server.http;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;

/**
 * Jersey container for Grizzly. Unlike Jersey's own, it avoids work for each request that is not
 * needed here: parsing three URLs and looking up services that may never be used.
 */
final class JerseyContainer implements Container {
  static final String REQUEST = "signoff.request";

  private final ApplicationHandler jersey;

  JerseyContainer(ResourceConfig application) {
    jersey = new ApplicationHandler(application, new RequestBinder());
  }

  void start() {
    jersey.onStartup(this);
  }

  void stop() {
    jersey.onShutdown(this);
  }

  void serve(Request request, Response response) {
    ContainerRequest jerseyRequest = new JerseyRequest(request, getConfiguration());
    jerseyRequest.setWriter(new JerseyResponseWriter(response));
    jersey.handle(jerseyRequest);
  }

  @Override
  public ResourceConfig getConfiguration() {
    return jersey.getConfiguration();
  }

  @Override
  public ApplicationHandler getApplicationHandler() {
    return jersey;
  }

  @Override
  public void reload() {
    throw new UnsupportedOperationException("The resources cannot change after the start.");
  }

  @Override
  public void reload(ResourceConfig configuration) {
    reload();
  }

  /**
   * Binding of {@code Provider<Request>}, so that a resource can find the address of the client.
   */
  private static final class RequestBinder extends AbstractBinder {
    @Override
    protected void configure() {
      bindFactory(CurrentRequestFactory.class)
          .to(Request.class)
          .proxy(false)
          .in(RequestScoped.class);
    }
  }

  private static final class CurrentRequestFactory implements Supplier<Request> {
    private final Provider<ContainerRequest> current;

    @Inject
    CurrentRequestFactory(Provider<ContainerRequest> current) {
      this.current = current;
    }

    @Override
    public Request get() {
      return (Request) current.get().getProperty(REQUEST);
    }
  }
}
