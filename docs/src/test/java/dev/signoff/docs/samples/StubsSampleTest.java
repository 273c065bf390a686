package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.Tls;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.stubs.SignoffStubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StubsSampleTest {
  // sample: stubs
  @RegisterExtension static final SignoffStubs STUBS = SignoffStubs.ibmMq("9.0.5");

  @Test
  void outlivesARefusal() {
    ClientOptions options = ClientOptions.standard().withTls(Tls.trusting(STUBS.certificate()));
    IbmMqSession session = IbmMqClient.at(STUBS.url(), options).logIn("mqadmin", "mqadmin");

    STUBS.answerNext("whoAmI", "tokenRefused");

    assertThatThrownBy(session::whoAmI).isInstanceOf(UnauthorizedException.class);
    assertThat(session.logOut()).isEqualTo(new LogOutResult.LoggedOut());
  }
  // end
}
