package dev.signoff.server.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signoff.server.ibmmq.model.Queue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonFuzzTest {
  private static final StrictJson JSON = new StrictJson();
  private static final List<Class<?>> MODELS =
      List.of(
          dev.signoff.server.ibmmq.model.Credentials.class,
          dev.signoff.server.rested.model.Credentials.class,
          dev.signoff.server.rocketchat.model.Credentials.class,
          Queue.class);

  static Stream<byte[]> bodies() {
    return Stream.of(
            "{\"username\":\"mqadmin\",\"password\":\"secret\"}",
            "{\"email\":\"a@b.example\",\"password\":\"\\ud83d\\ude00\\u0000\"}",
            "{\"user\":{\"username\":\"a\"},\"password\":{\"digest\":\"0f\",\"algorithm\":\"x\"}}",
            "{\"resume\":null,\"\\ud800\":[1,2.5e999,true]}",
            "{\"name\":\"ORDERS\",\"type\":\"local\"}",
            "[[[[{}]]]]",
            "user=rocketadmin&password=a%20b+c%C3%BC",
            "user=&&=&%zz=%")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("bodies")
  @FuzzTest
  void aBodyIsReadOrRefusedWithAMessageThatCanBeSent(byte[] body) {
    for (Class<?> model : MODELS) {
      readsOrRefuses(() -> JSON.read(body, JSON.type(model)));
      readsOrRefuses(() -> JSON.readForm(body, JSON.type(model)));
    }
  }

  private static void readsOrRefuses(Supplier<Object> reading) {
    String message;
    try {
      message = reading.get().toString();
    } catch (ContractViolationException refusal) {
      message = refusal.getMessage();
    }
    assertThat(JSON.write(Map.of("message", message))).isNotEmpty();
  }
}
