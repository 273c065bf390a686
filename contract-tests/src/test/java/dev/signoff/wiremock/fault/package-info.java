/** Tests of the SDK under network faults, with WireMock as a server that misbehaves on purpose. */
package dev.signoff.wiremock.fault;
