/**
 * The catalog as files: pages to read, AsyncAPI and OpenAPI for tools. Run {@link io.concordat.json.catalog.site.CatalogMain}.
 */
@NullMarked
package io.concordat.json.catalog.site;

import org.jspecify.annotations.NullMarked;
