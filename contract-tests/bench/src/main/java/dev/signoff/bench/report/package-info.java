/** Figures as a table, as JSON and as a page with charts. */
@NullMarked
package dev.signoff.bench.report;

import org.jspecify.annotations.NullMarked;
