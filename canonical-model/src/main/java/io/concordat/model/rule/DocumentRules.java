package io.concordat.model.rule;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Attachment;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.PromiseHistory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What holds for every root document: it is complete (MET-1), names its contract, and its references are unique. */
final class DocumentRules {

    /** How far the clocks of two systems may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private DocumentRules() {}

    /** Checks what every document shares, then its own rules; the latter only when no part is missing. */
    static List<Violation> check(Record document, Consumer<Findings> own) {
        Findings findings = new Findings();
        Completeness.check(document, findings);
        return findings.isEmpty() ? checkComplete(document, own) : findings.all();
    }

    /** As {@link #check}, where nothing is known to be missing. */
    static List<Violation> checkComplete(Record document, Consumer<Findings> own) {
        Findings findings = new Findings();
        checkShared(document, findings);
        own.accept(findings);
        return findings.all();
    }

    private static void checkShared(Record document, Findings findings) {
        Meta meta = Completeness.first(Meta.class, document);
        if (meta != null) {
            checkMeta(document, meta, findings);
        }
        Appendix appendix = Completeness.first(Appendix.class, document);
        if (appendix != null) {
            checkAppendix(appendix, findings);
        }
    }

    private static void checkMeta(Record document, Meta meta, Findings findings) {
        Contract contract = document.getClass().getAnnotation(Contract.class);
        if (contract != null && !meta.contract().equals(contract.name())) {
            findings.add(Rule.MET_2, "/meta/contract", "'" + meta.contract() + "'", "'" + contract.name() + "'");
        }
        if (meta.recordedAt().plus(SKEW).isBefore(meta.happenedAt())) {
            findings.add(
                    Rule.MET_3,
                    "/meta/recordedAt",
                    meta.recordedAt(),
                    "no earlier than it happened, " + meta.happenedAt());
        }
    }

    /** Rule MET-6; a missing reason is found by MET-1. */
    static void checkPromise(@Nullable PromiseHistory promise, Supplier<String> at, Findings findings) {
        if (promise == null) {
            return;
        }
        LocalDate reached = promise.original();
        OffsetDateTime since = OffsetDateTime.MIN;
        for (int i = 0; i < promise.changes().size(); i++) {
            PromiseHistory.Change change = promise.changes().get(i);
            boolean next = change.from().equals(reached) && !change.at().isBefore(since);
            if (!next) {
                findings.add(
                        Rule.MET_6,
                        at.get() + "/changes/" + i,
                        "a change from " + change.from() + " at " + change.at(),
                        "a change from " + reached + ", no earlier than the one before");
            }
            reached = change.to();
            since = change.at();
        }
    }

    private static void checkAppendix(Appendix appendix, Findings findings) {
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < appendix.externalRefs().size(); i++) {
            ExternalRef ref = appendix.externalRefs().get(i);
            if (!refs.add(ref.identifier().toString())) {
                findings.add(Rule.IDN_2, "/appendix/externalRefs/" + i, ref.identifier() + " again", "each key once");
            }
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < appendix.attachments().size(); i++) {
            Attachment attachment = appendix.attachments().get(i);
            if (!ids.add(attachment.id())) {
                findings.add(
                        Rule.IDN_2,
                        "/appendix/attachments/" + i + "/id",
                        "'" + attachment.id() + "' again",
                        "an id of its own");
            }
        }
    }
}
