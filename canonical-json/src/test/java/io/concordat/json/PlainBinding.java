package io.concordat.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.value.Id;
import io.concordat.model.value.Unit;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
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
 * Plain binding by Jackson to the very records of the model: no check but what their constructors do. It is told what it
 * cannot know (ids and units are text, an absent list is empty, decimals are written as text), nothing else. Another opinion
 * for the differential test, and what benchmarks compare with.
 */
public final class PlainBinding {

    private PlainBinding() {}

    /** A mapper for the records of the model. */
    @SuppressWarnings("rawtypes") // a class literal has no type arguments
    public static JsonMapper mapper() {
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
                .withConfigOverride(
                        List.class,
                        o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
                                .setInclude(JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
                .build();
    }

    /** Of a record only its components are properties, none of its other methods. */
    private static final class Components extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            boolean unknown = !(member instanceof AnnotatedConstructor) && member.getRawType() == UnknownFields.class;
            boolean other = member instanceof AnnotatedMethod method
                    && method.getDeclaringClass().isRecord()
                    && !isComponent(method.getDeclaringClass(), method.getName());
            return unknown || other || super.hasIgnoreMarker(config, member);
        }

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return ofConstants(constants);
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

        @Override
        public Object getNullValue(DeserializationContext context) {
            return new OpaqueJson("null");
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

    /** Whether a method of a record is one of its accessors. */
    public static boolean isComponent(Class<?> type, String method) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(method));
    }

    /** What {@code code()} says where an enum has it, else the name. */
    public static String[] ofConstants(Enum<?>[] constants) {
        return Arrays.stream(constants).map(PlainBinding::ofConstant).toArray(String[]::new);
    }

    private static String ofConstant(Enum<?> constant) {
        try {
            Method code = constant.getDeclaringClass().getMethod("code");
            return (String) code.invoke(constant);
        } catch (NoSuchMethodException e) {
            return constant.name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
