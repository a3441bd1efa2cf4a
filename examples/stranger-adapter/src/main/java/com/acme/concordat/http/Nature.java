package com.acme.concordat.http;

/** What a request may do, which decides what a lost answer means. */
enum Nature {
    /** It changes nothing: after any failure it may be asked again. */
    QUESTION,
    /** It may have an effect: once it was sent, only an answer tells whether it did. */
    EFFECT
}
