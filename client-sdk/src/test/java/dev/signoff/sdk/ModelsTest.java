package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.sdk.ibmmq.model.Queue;
import dev.signoff.sdk.ibmmq.model.User;
import dev.signoff.sdk.rested.model.UserRecord;
import dev.signoff.sdk.rocketchat.model.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelsTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void unknownFieldsSurviveARoundTrip() throws Exception {
    String json =
        "{\"_id\":\"1\",\"roles\":[\"user\"],\"settings\":{\"a\":[1,null]},\"none\":null}";
    Profile profile = mapper.readValue(json, Profile.class);
    assertThat(profile.id()).isEqualTo("1");
    assertThat(profile.others()).containsOnlyKeys("settings", "none");
    JsonNode again = mapper.readTree(mapper.writeValueAsString(profile));
    assertThat(again).isEqualTo(mapper.readTree(json));
  }

  @Test
  void anUnknownValueOfAnEnumSurvives() throws Exception {
    Queue queue = mapper.readValue("{\"name\":\"Q\",\"type\":\"alias\"}", Queue.class);
    assertThat(queue.type()).isEqualTo("alias");
  }

  @Test
  void whatIsNotThereIsNotWritten() throws Exception {
    assertThat(mapper.writeValueAsString(new Queue("Q1"))).isEqualTo("{\"name\":\"Q1\"}");
    assertThat(mapper.writeValueAsString(new Queue("Q1").withType("local")))
        .isEqualTo("{\"name\":\"Q1\",\"type\":\"local\"}");
  }

  @Test
  void requiredFieldsAreRequired() {
    assertThatThrownBy(() -> new Queue(null)).hasMessage("name");
    assertThatThrownBy(() -> mapper.readValue("{\"name\":\"u\"}", User.class))
        .hasMessageContaining("role");
  }

  @Test
  void aCopyDiffersInOneField() {
    UserRecord record = new UserRecord().withUsername("alice").withEmail("a@example.com");
    assertThat(record.username()).isEqualTo("alice");
    assertThat(record.email()).isEqualTo("a@example.com");
    assertThat(record.uniqueId()).isNull();
  }

  @Test
  void nothingCanBeChangedFromOutside() {
    List<String> roles = new ArrayList<>(List.of("a"));
    User user = new User("u", roles);
    roles.add("b");
    assertThat(user.role()).containsExactly("a");
    assertThatThrownBy(() -> user.others().put("x", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void optionsAndHeadersDoNotChange() {
    ClientOptions standard = ClientOptions.standard();
    Timeouts own = Timeouts.standard().withCall(Duration.ofSeconds(1));
    assertThat(standard.withTimeouts(own).timeouts()).isEqualTo(own);
    assertThat(standard.timeouts()).isEqualTo(Timeouts.standard());
    Headers headers = Headers.none().with("A", "1");
    assertThat(headers.with("A", "2").all("a")).containsExactly("2");
    assertThat(headers.all("a")).containsExactly("1");
    assertThatThrownBy(() -> headers.asMap().put("B", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
