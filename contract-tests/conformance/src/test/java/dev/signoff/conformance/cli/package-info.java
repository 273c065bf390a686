/** Tests of the output and exit codes of the command line. */
package dev.signoff.conformance.cli;
