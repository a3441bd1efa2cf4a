package io.concordat.model.returns;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.party.Party;
import io.concordat.model.value.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods a customer sends back (RMA): what may come, what came, in what condition, and what is done about it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id canonical id
 * @param header number, type, status, reason
 * @param customer who sends it back, as this document saw them
 * @param carriage how it comes back
 * @param fee what is kept back for taking it; null for nothing
 * @param lines what comes back, at least one
 * @param receipts what arrived when, oldest first
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "return", version = "1.0.0")
public record Return(
        Id<Return> id,
        @Valid ReturnHeader header,
        @Valid Party customer,
        @Valid @Nullable ReturnCarriage carriage,
        @Valid @Nullable RestockingFee fee,
        @Size(min = 1, max = 10000) List<@Valid ReturnLine> lines,
        List<@Valid ReturnReceipt> receipts,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** Copies the lists and refuses missing parts. */
    public Return {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
    }

    /** The line with this id. */
    public Optional<ReturnLine> line(String lineId) {
        return lines.stream().filter(line -> line.lineId().equals(lineId)).findFirst();
    }
}
