package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.target.Target;

/**
 * Context that the checks of IBM MQ share.
 *
 * @param target the server
 * @param mq sends the requests
 * @param sessions the run's sessions
 * @param queues the run's queues
 * @param matrix the credential matrix
 * @param leaks detects secrets in bodies
 */
record IbmMqCheckContext(
    Target target,
    IbmMqSessionDriver mq,
    IbmMqSessionPool sessions,
    IbmMqTestQueues queues,
    CredentialMatrix<IbmMqCheckSession> matrix,
    LeakDetector leaks) {}
