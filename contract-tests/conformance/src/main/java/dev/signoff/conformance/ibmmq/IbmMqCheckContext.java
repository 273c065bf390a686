package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.LeakDetector;
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
record IbmMqCheckContext(
    Target target,
    IbmMqSessionDriver mq,
    IbmMqSessionPool sessions,
    IbmMqTestQueues queues,
    CredentialMatrix<IbmMqCheckSession> table,
    LeakDetector leaks) {}
