package io.concordat.proof.storm;

import java.util.List;

/** Handles deliveries; one answer for each, in their order. Used by several threads. */
interface Receiver {

    List<Answer> receive(List<Assignment> poll);
}
