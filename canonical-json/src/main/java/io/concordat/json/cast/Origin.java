package io.concordat.json.cast;

import io.concordat.json.read.Reading;
import io.concordat.json.version.Casters;
import io.concordat.json.version.UpcastFrom;
import io.concordat.model.rule.Violation;
import java.util.List;

/**
 * Where an upcast document comes from; shows what is wrong with it where it stands in the document as it was received.
 *
 * @param from what it was
 * @param to major it was brought to
 * @param root JSON pointer of what was cast, empty for the whole document
 * @param casters how
 */
record Origin(UpcastFrom from, int to, String root, Casters casters) {

    List<Violation> placed(List<Violation> violations) {
        return violations.stream().map(this::placed).toList();
    }

    Reading placed(Reading reading) {
        return new Reading(reading.value(), placed(reading.violations()));
    }

    private Violation placed(Violation violation) {
        if (!violation.pointer().startsWith(root)) {
            return violation;
        }
        String within = violation.pointer().substring(root.length());
        String source = root + casters.source(from.contract(), from.major(), to, within);
        return new Violation(violation.rule(), source, violation.found(), violation.expected());
    }
}
