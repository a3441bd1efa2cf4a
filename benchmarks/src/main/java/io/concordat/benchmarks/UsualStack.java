package io.concordat.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.concordat.json.CanonicalJson;
import io.concordat.json.SchemaView;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
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

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonMapper mapper = Jackson3.mapper();

    @Override
    public String name() {
        return "usual stack";
    }

    @Override
    public Work prepare(Sample sample) {
        JavaType type = Jackson3.typeOf(mapper, sample);
        Schema schema = SCHEMAS.getSchema(
                CanonicalJson.standard().schema(sample.type(), SchemaView.TOLERANT), InputFormat.JSON);
        return new Stack(
                mapper, mapper.readerFor(type), mapper.writerFor(type), schema, validator(sample), sample.event());
    }

    /** The records do not say {@code @Valid}, so the validator is told to follow every record and list of records. */
    static Validator validator(Sample sample) {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        ConstraintMapping mapping = configuration.createConstraintMapping();
        cascade(sample.type(), mapping, new HashSet<>());
        return configuration.addMapping(mapping).buildValidatorFactory().getValidator();
    }

    private static void cascade(Class<?> type, ConstraintMapping mapping, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        TypeConstraintMappingContext<?> context = mapping.type(type);
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> part = partOf(component.getGenericType());
            if (part.isRecord()) {
                boolean list = component.getType() == List.class;
                if (list) {
                    context.field(component.getName()).containerElementType(0).valid();
                } else {
                    context.field(component.getName()).valid();
                }
                cascade(part, mapping, seen);
            }
        }
    }

    private static Class<?> partOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            boolean list = parameterized.getRawType() == List.class;
            return partOf(list ? parameterized.getActualTypeArguments()[0] : parameterized.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
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
            List<Error> errors =
                    schema.validate(checked, c -> c.executionConfig(x -> x.formatAssertionsEnabled(true)));
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
