/** What the command line says and returns. */
package dev.signoff.conformance.cli;
