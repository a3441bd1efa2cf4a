package io.concordat.adapter;

import io.concordat.model.call.CallContext;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.util.Optional;

/**
 * Reads documents of one kind, one by one, by their keys.
 *
 * @param <T> the document
 */
@Promise(
        number = "SOURCE-1",
        text = "what is not there is empty, not a failure; a failure never looks like an empty answer.")
@Promise(
        number = "SOURCE-2",
        text = "an identifier is compared by system, value and, when both have one, type; if it fits several documents"
                + " the call fails as `CONFLICT`, none is chosen.")
@Promise(
        number = "SOURCE-3",
        text = "a document is given as the system has it now: under the id that was asked for, in its newest revision,"
                + " whole, its amounts and quantities to the last digit.")
@Promise(
        number = "SOURCE-4",
        text = "a document is whole or the call fails; what broke off in the middle is never given as if it were all.")
public interface DocumentSource<T> {

    /** The document with a canonical id. */
    Optional<T> get(Id<T> id, CallContext call);

    /** The document with a key of any system, such as a GLN or the buyer's number. */
    Optional<T> knownAs(Identifier key, CallContext call);
}
