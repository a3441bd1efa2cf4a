package io.concordat.json.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.concordat.json.catalog.site.AsyncApi;
import io.concordat.json.catalog.site.OpenApi;
import io.concordat.json.schema.JsonText;
import io.concordat.model.event.EventTypes;
import io.concordat.model.ownership.Documents;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The AsyncAPI and OpenAPI files, read by parsers nobody here wrote. */
class ApiFilesTest {

    private final Catalog catalog = Catalog.standard();

    @Test
    void committedFilesAreThoseOfTheContracts() throws IOException {
        Committed.isCurrent("asyncapi.json", AsyncApi.of(catalog));
        Committed.isCurrent("openapi.json", OpenApi.of(catalog));
    }

    @Test
    void anAsyncApiParserReadsTheEvents() throws IOException {
        AsyncAPI api = new ObjectMapper().readValue(AsyncApi.of(catalog), AsyncAPI.class);

        assertThat(api.getAsyncapi()).isEqualTo("3.0.0");
        assertThat(api.getComponents().getMessages()).hasSize(EventTypes.all().size());
        assertThat(api.getChannels()).containsKeys("order", "order-line", "invoice", "event");
        assertThat(api.getOperations()).hasSameSizeAs(api.getChannels());
    }

    @Test
    void anOpenApiParserReadsTheDocuments() {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(OpenApi.of(catalog));

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(parsed.getOpenAPI().getComponents().getSchemas())
                .containsKeys(Documents.all().stream().map(Class::getSimpleName).toArray(String[]::new));
    }

    // The dialect of AsyncAPI is a superset of draft 07, so its schemas can be tried as such.
    @Test
    void examplesAreValidByTheSchemasOfTheFile() {
        Map<String, Object> file = JsonText.tree(AsyncApi.of(catalog));
        for (CatalogEntry entry : catalog.events()) {
            Map<String, Object> schema = new java.util.LinkedHashMap<>(file);
            schema.put("$ref", "#/components/messages/" + entry.name() + "/payload");
            Schema payload = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JsonText.of(schema));
            assertThat(payload.validate(entry.example(), InputFormat.JSON))
                    .as(entry.name())
                    .isEmpty();
            assertThat(payload.validate(
                            entry.example().replace(entry.events().get(0).name(), "another.type"), InputFormat.JSON))
                    .as(entry.name())
                    .isNotEmpty();
        }
    }
}
