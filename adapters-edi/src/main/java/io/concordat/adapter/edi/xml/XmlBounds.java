package io.concordat.adapter.edi.xml;

/**
 * How much XML is read before it is refused.
 *
 * @param bytes most bytes taken from the stream
 * @param depth most elements inside each other
 * @param elements most elements in all
 */
public record XmlBounds(long bytes, int depth, int elements) {}
