/** The forms of a report. */
package dev.signoff.conformance.report;
