/**
 * Events on the way: the headers of HTTP and Kafka messages in binary mode, and the claim check for events that are too
 * large to be sent. Sends nothing itself.
 */
@NullMarked
package io.concordat.json.cloudevents;

import org.jspecify.annotations.NullMarked;
