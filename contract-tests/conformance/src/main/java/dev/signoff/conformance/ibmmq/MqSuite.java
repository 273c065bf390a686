package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.target.Target;

/**
 * What the checks share.
 *
 * @param target the server
 * @param mq talks to it
 * @param sessions the run's sessions
 * @param queues the run's queues
 * @param table the truth table
 * @param leaks knows what no body may show
 */
record MqSuite(
    Target target,
    Mq mq,
    MqSessions sessions,
    Queues queues,
    TruthTable<MqSession> table,
    Leaks leaks) {}
