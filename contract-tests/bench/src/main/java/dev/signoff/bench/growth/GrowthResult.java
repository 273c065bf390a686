package dev.signoff.bench.growth;

import java.util.List;

/**
 * What the process that grows has found.
 *
 * @param costs with each number of sessions
 * @param bytes of memory for one session
 */
record GrowthResult(List<StoreOperationCosts> costs, double bytes) {}
