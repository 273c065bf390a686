/**
 * Sessions of the IBM MQ REST API.
 *
 * <p>For all users of the SDK: start with {@link dev.signoff.sdk.ibmmq.IbmMqClient}.
 */
@NullMarked
package dev.signoff.sdk.ibmmq;

import org.jspecify.annotations.NullMarked;
