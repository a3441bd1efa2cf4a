package io.concordat.model;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.document.Contract;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventTypes;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every record that can occur in a document, an event or the words of a call, found on the class path. */
final class ContractRecords {

    private final Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));

    private ContractRecords() {}

    static Set<Class<?>> all() throws IOException, URISyntaxException {
        ContractRecords records = new ContractRecords();
        Path root = Path.of(Contract.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Contract.class))
                    .forEach(records::add);
        }
        EventTypes.all().forEach(type -> records.add(type.dataType()));
        Stream.of(Event.class, CallContext.class, Failure.Rejected.class).forEach(records::add);
        return records.found;
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            add(parameterized.getRawType());
            Stream.of(parameterized.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof WildcardType wildcard) {
            add(wildcard.getUpperBounds()[0]);
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                add(component.getGenericType());
            }
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Contract.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
