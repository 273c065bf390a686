package dev.signoff.bench.growth;

import java.util.List;

/**
 * Result of the growth measurement in its own process.
 *
 * @param costs costs for each number of sessions
 * @param bytes memory of one session in bytes
 */
record GrowthResult(List<StoreOperationCosts> costs, double bytes) {}
