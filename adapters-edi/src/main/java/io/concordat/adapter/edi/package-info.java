/**
 * Readers of EDI documents: {@link io.concordat.adapter.edi.UblOrderReader} reads OASIS UBL 2 orders. What cannot be read is
 * refused with every reason and its place ({@link io.concordat.adapter.edi.DocumentRefusedException}).
 */
@NullMarked
package io.concordat.adapter.edi;

import org.jspecify.annotations.NullMarked;
