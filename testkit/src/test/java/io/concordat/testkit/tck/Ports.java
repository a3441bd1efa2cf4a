package io.concordat.testkit.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All ports there are, as their sources list them. */
final class Ports {

    static final Path ROOT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");

    private static final List<String> FAMILIES = List.of("erp", "wms", "crm");
    private static final Pattern PORT = Pattern.compile("(.+(?:Source|Sink|Check|Feed))\\.java");

    private Ports() {}

    static List<Class<?>> all() {
        List<Class<?>> ports = new ArrayList<>();
        for (String family : FAMILIES) {
            Path sources = ROOT.resolve("adapters-" + family + "/src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.map(file -> PORT.matcher(sources.relativize(file).toString()))
                        .flatMap(matcher -> matcher.matches() ? Stream.of(matcher.group(1)) : Stream.empty())
                        .sorted()
                        .map(name -> type(name.replace('/', '.').replace('\\', '.')))
                        .flatMap(Optional::stream)
                        .forEach(ports::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ports;
    }

    /** The kit of a port, named after it. */
    static Optional<Class<?>> kit(Class<?> port) {
        return type(port.getName().replace("io.concordat.adapter.", "io.concordat.testkit.tck.") + "Tck");
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
