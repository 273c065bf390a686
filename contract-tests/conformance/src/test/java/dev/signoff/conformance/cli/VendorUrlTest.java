package dev.signoff.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.spec.Contract;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorUrlTest {
  @ParameterizedTest
  @CsvSource({
    "ibm-mq, https://h:9443, https://h:9443",
    "ibm-mq, https://h:9443/, https://h:9443/",
    "ibm-mq, https://h:9443/ibmmq/rest/v1/login, https://h:9443",
    "ibm-mq, https://h:9443/ibmmq/rest/v1/login/, https://h:9443",
    "ibm-mq, https://h:9443/ibmmq/rest, https://h:9443",
    "ibm-mq, https://h/proxy/ibmmq/rest/v1, https://h/proxy",
    "ibm-mq, https://h/ibmmq, https://h/ibmmq",
    "ibm-mq, https://h/other/login, https://h/other/login",
    "rocket-chat, https://[::1]:3000/api/v1/logout, https://[::1]:3000",
    "rocket-chat, https://h/api/v1, https://h",
    "rocket-chat, https://h/api, https://h/api",
    "rested, https://app.rested.dev/api/1/ce/examples/auth, https://app.rested.dev",
    "rested, https://app.rested.dev/api/1/ce, https://app.rested.dev",
    "rested, https://h/a/api/1/ce/other, https://h/a/api/1/ce/other"
  })
  void theVendorsOwnPathIsCutOff(String vendor, URI url, URI expected) {
    assertThat(VendorUrl.cut(url, Contract.load(vendor), "examples/auth")).isEqualTo(expected);
  }
}
