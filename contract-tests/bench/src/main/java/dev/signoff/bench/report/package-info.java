/** Reports of the figures: text table, JSON, and HTML with charts. */
@NullMarked
package dev.signoff.bench.report;

import org.jspecify.annotations.NullMarked;
