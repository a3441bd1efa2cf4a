package io.concordat.adapter.wms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Line ids within one wish. */
final class Lines {

    private Lines() {}

    /** Which of two quantities of one line is meant nobody can tell. */
    static void refuseTwice(String what, List<String> lineIds) {
        Set<String> seen = new HashSet<>();
        for (String lineId : lineIds) {
            if (!seen.add(lineId)) {
                throw new IllegalArgumentException(
                        what + " names line '" + lineId + "' twice: expected each line once, add the quantities up");
            }
        }
    }
}
