package io.concordat.json.catalog.site;

import io.concordat.json.SchemaView;
import io.concordat.json.catalog.Catalog;
import io.concordat.json.catalog.CatalogEntry;
import io.concordat.json.catalog.ContractVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes the catalog into a folder: pages, schemas, examples, AsyncAPI, OpenAPI. Argument: the folder. */
public final class CatalogMain {

    private CatalogMain() {}

    /** Writes the catalog; exit code 2 without a folder. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: CatalogMain <folder>, found " + arguments.length + " arguments");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        Map<String, String> files = files(Catalog.standard());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.toAbsolutePath().getParent());
            Files.writeString(place, file.getValue());
        }
        System.out.println("catalog: " + files.size() + " files, start at " + folder.resolve("index.html"));
    }

    /** The files of a catalog by their relative names. */
    public static Map<String, String> files(Catalog catalog) {
        Map<String, String> files = new TreeMap<>();
        files.put("index.html", new IndexPage(catalog).text());
        files.put("asyncapi.json", AsyncApi.of(catalog));
        files.put("openapi.json", OpenApi.of(catalog));
        for (CatalogEntry entry : catalog.entries()) {
            files.put(ContractPage.file(entry.name()), new ContractPage(catalog, entry).text());
            for (ContractVersion version : entry.versions()) {
                for (SchemaView view : SchemaView.values()) {
                    files.put(ContractPage.schemaFile(entry, version, view), entry.schema(version, view));
                }
            }
            files.put("examples/" + entry.name() + ".json", entry.example());
        }
        return files;
    }
}
