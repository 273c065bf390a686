/** Tests of the report formats. */
package dev.signoff.conformance.report;
