package io.concordat.adapter;

import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;

/**
 * What happened in a system, as events.
 *
 * @param <D> what the events say
 */
@FunctionalInterface
public interface EventFeed<D extends EventData> extends Feed<Event<? extends D>> {}
