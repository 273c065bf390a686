package dev.signoff.docs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.signoff.sdk.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Server that requires a client certificate and returns its subject. */
record ClientCertificateServer(HttpsServer server) implements AutoCloseable {
  static ClientCertificateServer by(Tls tls) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new ClientCertificateHandler(tls.context()));
    server.createContext("/", ClientCertificateServer::response);
    server.start();
    return new ClientCertificateServer(server);
  }

  URI url() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void response(HttpExchange exchange) throws IOException {
    String name = ((HttpsExchange) exchange).getSSLSession().getPeerPrincipal().getName();
    byte[] body = "{\"_id\":\"%s\",\"success\":true}".formatted(name).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static final class ClientCertificateHandler extends HttpsConfigurator {
    ClientCertificateHandler(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
      SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
      ssl.setNeedClientAuth(true);
      parameters.setSSLParameters(ssl);
    }
  }
}
