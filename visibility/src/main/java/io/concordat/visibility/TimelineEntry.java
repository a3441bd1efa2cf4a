package io.concordat.visibility;

import io.concordat.model.event.Event;

/**
 * One thing on a timeline.
 *
 * @param event the event
 * @param headline one line for people
 * @param retracted whether a later event said that it did not happen or was wrong
 */
public record TimelineEntry(Event<?> event, String headline, boolean retracted) {}
