package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.NoContent;
import dev.signoff.sdk.Response;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.sdk.ibmmq.model.Queue;
import dev.signoff.sdk.ibmmq.model.User;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IbmMqSampleTest {
  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  private final String password = "mqadmin";
  private URI server;
  private ClientOptions options;

  @BeforeEach
  void find() {
    server = LIVE.url();
    options = LIVE.options();
  }

  @Test
  void fourLinesAreEnough() {
    List<String> sent = new ArrayList<>();
    ClientOptions options = ExchangeList.recorded(this.options, sent);
    // sample: four-lines
    try (IbmMqClient mq = IbmMqClient.at(server, options);
        IbmMqSession session = mq.logIn("mqadmin", password)) {
      System.out.println(session.whoAmI().name());
    } // closing logs out
    // end
    assertThat(sent).containsExactly("POST 204", "GET 200", "DELETE 204");
  }

  @Test
  void logsInAsksAndLogsOut() {
    // sample: ibm-mq
    IbmMqClient mq = IbmMqClient.at(server, options);
    IbmMqSession session = mq.logIn("mqadmin", password);

    User user = session.whoAmI();
    System.out.println(user.name() + " " + user.role());

    LogOutResult result = session.logOut();
    System.out.println(result); // LoggedOut[]
    // end
    assertThat(user.role()).containsExactly("MQWebAdmin");
    assertThat(result).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(result).hasToString("LoggedOut[]");
  }

  @Test
  void eachOperationHasItsLines() {
    // sample: ibm-mq-login
    IbmMqClient mq = IbmMqClient.at(server, options);
    IbmMqSession session = mq.logIn("mqadmin", password);
    // end
    // sample: ibm-mq-whoami
    User user = session.whoAmI();
    System.out.println(user.name() + " " + user.role());
    // end
    assertThat(user.name()).isEqualTo("mqadmin");
    // sample: ibm-mq-createqueue
    Response<NoContent> created = session.createQueue("QM1", "Q1");
    System.out.println(created.headers().first("Location").orElseThrow());
    // end
    assertThat(created.headers().first("Location").orElseThrow()).endsWith("/Q1");
    // sample: ibm-mq-createqueuebefore904
    Response<NoContent> older = session.queues().createQueueBefore904("QM1", new Queue("Q2"));
    System.out.println(older.headers().first("Location").orElseThrow());
    // end
    assertThat(older.status()).isEqualTo(201);
    // sample: ibm-mq-logout
    LogOutResult result = session.logOut();
    System.out.println(result); // LoggedOut[], or AlreadyLoggedOut[]
    // end
    assertThat(result).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(session.logOut()).hasToString("AlreadyLoggedOut[]");
  }
}
