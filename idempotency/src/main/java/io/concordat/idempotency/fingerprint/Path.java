package io.concordat.idempotency.fingerprint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Where a walk stands; becomes text only for a message. */
final class Path {

    private static final int MAX_DEPTH = 100;

    private final String root;
    private final Deque<Object> steps = new ArrayDeque<>();

    Path(Object payload) {
        this.root = payload.getClass().getSimpleName();
    }

    /** Goes down to a component (its name) or an element (its index). */
    void enter(Object step) {
        steps.addLast(step);
        if (steps.size() > MAX_DEPTH) {
            throw refuse("more than " + MAX_DEPTH + " levels", "a document is not that deep; is it cyclic?");
        }
    }

    void leave() {
        steps.removeLast();
    }

    UnsupportedPayloadException refuse(String found, String advice) {
        return new UnsupportedPayloadException(text(), found, advice);
    }

    private String text() {
        StringBuilder text = new StringBuilder(root);
        for (Iterator<Object> each = steps.iterator(); each.hasNext() && text.length() < 300; ) {
            Object step = each.next();
            if (step instanceof Integer index) {
                text.append('[').append(index.intValue()).append(']');
            } else {
                text.append('.').append(step);
            }
        }
        return text.toString();
    }
}
