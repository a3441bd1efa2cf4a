package io.concordat.json;

import io.concordat.model.document.Contract;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every record that has a contract of its own, found on the class path, so that none can be forgotten. */
public final class KnownContracts {

    private static final List<Class<? extends Record>> DOCUMENTS = find();

    private KnownContracts() {}

    /** Records with {@link Contract}. */
    public static List<Class<? extends Record>> documents() {
        return DOCUMENTS;
    }

    /** Records with {@link Contract} and the data of every event type. */
    public static List<Class<? extends Record>> all() {
        List<Class<? extends Record>> all = new ArrayList<>(DOCUMENTS);
        for (EventType<?> type : EventTypes.all()) {
            all.add(type.dataType().asSubclass(Record.class));
        }
        return all;
    }

    private static List<Class<? extends Record>> find() {
        try {
            URI place = Contract.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            if (Files.isDirectory(Path.of(place))) {
                return below(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
                return below(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot look through the model's classes", e);
        }
    }

    private static List<Class<? extends Record>> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("io/concordat/model"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Contract.class))
                    .sorted(Comparator.comparing(Class::getName))
                    .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                    .toList();
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
