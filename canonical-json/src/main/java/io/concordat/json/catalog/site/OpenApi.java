package io.concordat.json.catalog.site;

import io.concordat.json.SchemaView;
import io.concordat.json.catalog.Catalog;
import io.concordat.json.catalog.CatalogEntry;
import io.concordat.json.schema.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documents as components of an OpenAPI 3.1 file, to be referred to by the descriptions of APIs. */
public final class OpenApi {

    private OpenApi() {}

    /** The file, in JSON. */
    public static String of(Catalog catalog) {
        ComponentSchemas components = new ComponentSchemas(true);
        for (CatalogEntry entry : catalog.documents()) {
            components.add(entry.schema(SchemaView.STRICT), entry.summary());
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("openapi", "3.1.0");
        file.put("info", AsyncApi.info("Canonical documents", "The documents of the contract catalog, as components."));
        file.put("components", Map.of("schemas", components.schemas()));
        return JsonText.of(file);
    }
}
