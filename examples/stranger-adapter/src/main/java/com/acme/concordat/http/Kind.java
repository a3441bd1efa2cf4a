package com.acme.concordat.http;

/**
 * A kind of effect.
 *
 * @param word Acme's word for it
 * @param answer Acme's form of the answer
 * @param <A> the same
 */
public record Kind<A extends Stamped>(String word, Class<A> answer) {}
