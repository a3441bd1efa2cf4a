package io.concordat.adapter.crm;

import io.concordat.model.call.CallContext;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.util.Optional;

/**
 * Reads customer accounts.
 *
 * <ol>
 *   <li>CRM-1: an account that is not there is empty, not a failure; a failure never looks like an empty answer.
 *   <li>CRM-2: an identifier is compared by system, value and, when both have one, type; if it fits several accounts the
 *       call fails as {@code CONFLICT}, none is chosen.
 * </ol>
 */
public interface AccountSource {

    /** The account with a canonical id. */
    Optional<Customer> account(Id<Customer> id, CallContext call);

    /** The account with a key of any system, such as a GLN or the buyer's number. */
    Optional<Customer> accountKnownAs(Identifier key, CallContext call);
}
