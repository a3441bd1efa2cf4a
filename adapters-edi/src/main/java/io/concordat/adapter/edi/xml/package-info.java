/**
 * XML from strangers as a bounded tree that knows where each element stood and which of them somebody has read, so that
 * nothing is dropped silently. Not exported.
 */
@NullMarked
package io.concordat.adapter.edi.xml;

import org.jspecify.annotations.NullMarked;
