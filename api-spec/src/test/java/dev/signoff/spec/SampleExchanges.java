package dev.signoff.spec;

/** Exchanges that conform to the contract, for tests to modify. */
final class SampleExchanges {
  static final String LTPA_SET =
      "LtpaToken2=AAECAzMyMTBtcWFkbWlu; Path=/; Secure; HttpOnly; SameSite=Strict";
  static final String LTPA_DELETE = "LtpaToken2=; Path=/; Max-Age=0";
  static final String CSRF_SET =
      "csrfToken=3vLk0mHqkGf2c6a1Rr0n5w; Path=/; Secure; SameSite=Strict";
  static final String CSRF_DELETE = "csrfToken=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  static final String MQ_ERROR =
      """
      {"error":[{"type":"rest","msgId":"MQWB0104E","message":"MQWB0104E: No.","explanation":"e",\
      "action":"a","completionCode":0,"reasonCode":0}]}""";

  private SampleExchanges() {}

  static Exchanges mqLogin() {
    return Exchanges.request("POST", "/ibmmq/rest/v1/login")
        .sendingJson("{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}");
  }

  static Exchanges mqWhoAmI() {
    return Exchanges.request("GET", "/ibmmq/rest/v1/login").sending("Cookie", "LtpaToken2=AAE=");
  }

  static Exchanges mqLogout() {
    return Exchanges.request("DELETE", "/ibmmq/rest/v1/login")
        .sending("Cookie", "LtpaToken2=AAE=")
        .sending("ibm-mq-rest-csrf-token", "");
  }

  static Exchanges mqQueue(String qmgrName) {
    return Exchanges.request("POST", "/ibmmq/rest/v1/admin/qmgr/" + qmgrName + "/queue")
        .sending("Cookie", "LtpaToken2=AAE=")
        .sending("ibm-mq-rest-csrf-token", "x")
        .sendingJson("{\"name\":\"Q1\"}")
        .responses(201)
        .header("Location", "/ibmmq/rest/v1/admin/qmgr/QM1/queue/Q1");
  }

  static Exchanges restedLogin(String moreQuery) {
    return Exchanges.request("POST", "/api/1/ce/examples/auth?key=k&login=true" + moreQuery)
        .sendingJson("{\"username\":\"username\",\"password\":\"password\"}");
  }

  static Exchanges restedLogout() {
    return Exchanges.request("POST", "/api/1/ce/examples/auth?key=k&logout=true")
        .sending("Authorization", "rN4c0yFz");
  }

  static Exchanges rocketLogout() {
    return Exchanges.request("POST", "/api/v1/logout")
        .sending("X-Auth-Token", "9HqLlyZOugo")
        .sending("X-User-Id", "aobEdbYh");
  }

  static Exchanges rocketLogin() {
    return Exchanges.request("POST", "/api/v1/login")
        .sendingJson("{\"user\":\"alice\",\"password\":\"alice-secret\"}");
  }
}
