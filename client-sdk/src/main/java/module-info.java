/**
 * Sessions of three vendors that log out for certain.
 *
 * <p>Start with {@link dev.signoff.sdk.ibmmq.IbmMqClient}, {@link
 * dev.signoff.sdk.rested.RestedClient} or {@link dev.signoff.sdk.rocketchat.RocketChatClient}.
 */
module dev.signoff.sdk {
  requires transitive com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;
  requires transitive org.jspecify;

  exports dev.signoff.sdk;
  exports dev.signoff.sdk.ibmmq;
  exports dev.signoff.sdk.ibmmq.api;
  exports dev.signoff.sdk.ibmmq.model;
  exports dev.signoff.sdk.rested;
  exports dev.signoff.sdk.rested.api;
  exports dev.signoff.sdk.rested.model;
  exports dev.signoff.sdk.rocketchat;
  exports dev.signoff.sdk.rocketchat.api;
  exports dev.signoff.sdk.rocketchat.model;
}
