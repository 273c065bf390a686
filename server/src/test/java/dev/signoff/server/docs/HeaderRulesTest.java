package dev.signoff.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
  private static final TestSite SITE =
      TestSite.create()
          .with("reference/index.html", "<p>Reference")
          .with("reference/try/index.html", "<p>Try")
          .with(
              "_headers",
              """
              # what the pages may do
              /*
                X-Rule: all

              /reference/*
                x-rule: reference
                content-security-policy: default-src 'none'; style-src 'self' 'unsafe-inline'
              /reference/try/*
              	X-Rule:try
                Cache-Control: max-age=60
              /reference/one.html
                X-Rule: one
              """);

  @RegisterExtension static final TestServer SERVER = TestServer.withDocs(SITE.path());

  @ParameterizedTest
  @CsvSource({
    "/docs/, 200, all",
    "/docs/missing, 404, all",
    "/docs/reference/, 200, reference",
    "/docs/%72eference/, 200, reference",
    "/docs/reference/missing, 404, reference",
    "/docs/reference/try, 308, reference",
    "/docs/reference/try/, 200, try",
    "/docs/reference/one.html, 404, one",
    "/docs/reference, 308, all"
  })
  void theRuleWithTheLongestPathWins(String path, int status, String rule) {
    assertThat(SERVER.get(path).offContract().expect(status).headers("X-Rule"))
        .containsExactly(rule);
  }

  @Test
  void aRuleReplacesTheStrictHeadersThatItNamesAndNoOther() {
    TestResponse reference = SERVER.get("/docs/reference/").offContract().expect(200);
    TestResponse below = SERVER.get("/docs/reference/try/").offContract().expect(200);

    assertThat(reference.headers("Content-Security-Policy"))
        .containsExactly("default-src 'none'; style-src 'self' 'unsafe-inline'");
    assertThat(reference.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(below.headers("Cache-Control")).containsExactly("max-age=60");
    assertThat(below.header("Content-Security-Policy"))
        .as("only the rule with the longest path applies")
        .contains("frame-ancestors 'none'");
  }

  @Test
  void withoutARuleTheHeadersAreStrict() {
    TestResponse response = SERVER.get("/docs/").offContract().expect(200);

    assertThat(response.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(response.header("Permissions-Policy"))
        .as("pages may copy to the clipboard, and nothing else")
        .matches("clipboard-write=\\(self\\)(, [a-z-]+=\\(\\))+")
        .contains("camera=()", "clipboard-read=()");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`  X-A: b`, `line 1: a header must follow a path`",
        "`guide/*\n  X-A: b`, `line 1: 'guide/*' is not a path such as /guide/* or /index.html`",
        "`/a/*/b\n  X-A: b`, `line 1: '/a/*/b' is not a path such as /guide/* or /index.html`",
        "`/:name\n  X-A: b`, `line 1: '/:name' is not a path such as /guide/* or /index.html`",
        "`/*\n  X-A`, `line 2: 'X-A' is not a header; write Name: value`",
        "`/*\n\n  ! X-A`, `line 3: '! X-A' is not a header; write Name: value`",
        "`/*\n  X A: b`, `line 2: 'X A: b' is not a header; write Name: value`",
        "`/*\n  X-A: \u00e4`, `line 2: 'X-A: \u00e4' is not a header; write Name: value`",
        "`/*\n  X-A: b\n  x-a: c`, `line 3: the header x-a occurs twice`",
        "`/*\n  X-A: b\n/*\n  X-B: c`, `line 3: the path /* occurs twice`",
        "`/*\n  Set-Cookie: a=b`, `line 2: only the server may set Set-Cookie`",
        "`/*\n  content-length: 1`, `line 2: only the server may set content-length`"
      })
  void anInvalidRuleStopsTheStart(String text, String mistake) {
    TestSite site = TestSite.create().with("_headers", text);

    assertThatThrownBy(() -> start(site))
        .isInstanceOf(InvalidSiteException.class)
        .hasMessage("The file " + site.path().resolve("_headers") + ", " + mistake + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing but a remark\n\n", "/guide/*\n", "/*\r\n  X-A: b\r\n"})
  void aFileWithoutHeadersIsAccepted(String text) {
    start(TestSite.create().with("_headers", text));
  }

  private static void start(TestSite site) {
    SignoffServer.start(new ServerOptions().httpsPort(0).httpPort(0).docs(site.path())).close();
  }
}
