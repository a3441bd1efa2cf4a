package io.concordat.benchmarks;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.value.Id;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Plain binding by Jackson 3 to the very records of the model: no check but what their constructors do. It is told what it
 * cannot know (ids and units are text, an absent list is empty, decimals are written as text), nothing else.
 */
final class Jackson3 implements Candidate {

    private final JsonMapper mapper = mapper();

    static JsonMapper mapper() {
        SimpleModule values = new SimpleModule("values");
        values.addDeserializer(Id.class, new FromText<>() {
            @Override
            Id<?> of(String text) {
                return Id.of(text);
            }
        });
        values.addDeserializer(Unit.class, new FromText<>() {
            @Override
            Unit of(String text) {
                return Unit.of(text);
            }
        });
        values.addDeserializer(OpaqueJson.class, new Opaque());
        values.addSerializer(Id.class, new ToText<Id>());
        values.addSerializer(Unit.class, new ToText<Unit>());
        values.addSerializer(OpaqueJson.class, new Raw());
        return JsonMapper.builder()
                .addModule(values)
                .annotationIntrospector(new Components())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        v -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
                        .setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
                .build();
    }

    static JavaType typeOf(JsonMapper mapper, Sample sample) {
        return sample.event()
                ? mapper.getTypeFactory().constructParametricType(PlainEvent.class, sample.type())
                : mapper.constructType(sample.type());
    }

    @Override
    public String name() {
        return "Jackson 3";
    }

    @Override
    public Work prepare(Sample sample) {
        JavaType type = typeOf(mapper, sample);
        return new Binding(mapper.readerFor(type), mapper.writerFor(type));
    }

    private record Binding(ObjectReader reader, ObjectWriter writer) implements Work {

        @Override
        public Object read(byte[] json) {
            return reader.readValue(json);
        }

        @Override
        public byte[] write(Object object) {
            return writer.writeValueAsBytes(object);
        }
    }

    /** Of a record only its components are properties, none of its other methods. */
    private static final class Components extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            boolean unknown = !(member instanceof AnnotatedConstructor) && member.getRawType() == UnknownFields.class;
            boolean other = member instanceof AnnotatedMethod method
                    && method.getDeclaringClass().isRecord()
                    && !Names.isComponent(method.getDeclaringClass(), method.getName());
            return unknown || other || super.hasIgnoreMarker(config, member);
        }

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return Names.ofConstants(constants);
        }
    }

    private abstract static class FromText<T> extends ValueDeserializer<T> {

        abstract T of(String text);

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return of(parser.getString());
        }
    }

    private static final class Opaque extends ValueDeserializer<OpaqueJson> {

        @Override
        public OpaqueJson deserialize(JsonParser parser, DeserializationContext context) {
            return new OpaqueJson(context.readTree(parser).toString());
        }
    }

    private static final class ToText<T> extends ValueSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class Raw extends ValueSerializer<OpaqueJson> {

        @Override
        public void serialize(OpaqueJson value, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(value.text());
        }
    }
}
