/** What the SDK does when the wire fails. WireMock plays a server that misbehaves on purpose. */
package dev.signoff.wiremock.fault;
