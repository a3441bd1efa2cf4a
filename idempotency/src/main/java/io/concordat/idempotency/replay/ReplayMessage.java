package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;

/**
 * A message as a handler gets it.
 *
 * @param received as received, with the fingerprint it was claimed under
 * @param version of the type, the current one
 * @param payload in that version
 * @param superseded whether a later version of the aggregate was applied: only under {@link SupersededPolicy#FORCE} and
 *     {@link SupersededPolicy#MERGE}, and a guard will say it is stale
 */
public record ReplayMessage(ReceivedMessage received, int version, Payload payload, boolean superseded) {}
