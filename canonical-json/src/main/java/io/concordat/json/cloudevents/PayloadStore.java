package io.concordat.json.cloudevents;

import java.net.URI;
import java.util.Optional;

/**
 * Where the data of large events is put: an object store, a file share, a table. Implemented by the application, which
 * also decides how long data stays and who may read it.
 *
 * <p>Thread-safe. What it throws reaches the caller of {@link ClaimCheck} as it is.
 */
public interface PayloadStore {

    /**
     * Keeps data. Putting the same data again may give the same place.
     *
     * @param data JSON in UTF-8
     * @return where it is, as receivers will find it
     */
    URI put(byte[] data);

    /**
     * Gets data back.
     *
     * @param place as an event says, so it may come from anybody: look only at places that are one's own
     * @return the data; empty when nothing is there or the place is not one's own
     */
    Optional<byte[]> get(URI place);
}
