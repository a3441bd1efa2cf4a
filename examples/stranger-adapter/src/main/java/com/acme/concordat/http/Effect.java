package com.acme.concordat.http;

/**
 * Something Acme shall do once.
 *
 * @param kind what kind of effect
 * @param path where it is asked for
 * @param request what is asked for; the same document always gives the same request
 * @param doing what is being done, for messages
 * @param <A> Acme's form of the answer
 */
public record Effect<A extends Stamped>(Kind<A> kind, String path, Request request, String doing) {}
