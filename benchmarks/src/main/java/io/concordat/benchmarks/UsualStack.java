package io.concordat.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.concordat.json.CanonicalJson;
import io.concordat.json.JakartaOracle;
import io.concordat.json.PlainBinding;
import io.concordat.json.SchemaView;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What most teams put together: a tree, a JSON Schema validator on it, binding of the tree, Jakarta Validation of the
 * object. The schemas are the committed tolerant ones, formats asserted; of an event its data is checked.
 */
final class UsualStack implements Candidate {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonMapper mapper = PlainBinding.mapper();

    @Override
    public String title() {
        return "usual stack";
    }

    @Override
    public Work prepare(Sample sample) {
        JavaType type = Jackson3.typeOf(mapper, sample);
        Schema schema = SCHEMAS.getSchema(
                CanonicalJson.standard().schema(sample.type(), SchemaView.TOLERANT), InputFormat.JSON);
        return new Stack(
                mapper,
                mapper.readerFor(type),
                mapper.writerFor(type),
                schema,
                JakartaOracle.of(List.of(sample.type())),
                sample.event());
    }

    private record Stack(
            JsonMapper mapper,
            ObjectReader reader,
            ObjectWriter writer,
            Schema schema,
            Validator validator,
            boolean event)
            implements Work {

        @Override
        public Object read(byte[] json) {
            JsonNode tree = mapper.readTree(json);
            JsonNode checked = event ? tree.get("data") : tree;
            List<Error> errors = schema.validate(checked, c -> c.executionConfig(x -> x.formatAssertionsEnabled(true)));
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException(errors.toString());
            }
            Object bound = reader.readValue(tree);
            Object asked = bound instanceof PlainEvent<?> plain ? plain.data() : bound;
            Set<ConstraintViolation<Object>> violations = validator.validate(asked);
            if (!violations.isEmpty()) {
                throw new IllegalArgumentException(violations.toString());
            }
            return bound;
        }

        @Override
        public byte[] write(Object object) {
            return writer.writeValueAsBytes(object);
        }
    }
}
