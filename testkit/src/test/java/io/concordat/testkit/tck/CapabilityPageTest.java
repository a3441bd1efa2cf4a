package io.concordat.testkit.tck;

import io.concordat.adapter.DocumentSource;
import io.concordat.adapter.Feed;
import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page {@code docs/capabilities.md} lists all ports there are, in the words of their documentation. */
class CapabilityPageTest {

    private static final WrittenPart PAGE = new WrittenPart(Ports.ROOT.resolve("docs/capabilities.md"), "ports");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("\\.(\\s|$)");
    private static final Pattern LINK = Pattern.compile("\\{@(?:link|code) (?:[\\w.]*\\.)?([\\w#]+)}");

    private static final Map<String, String> SYSTEMS =
            new TreeMap<>(Map.of("erp", "ERP", "wms", "Warehouse", "crm", "CRM"));

    private static final Map<Class<?>, String> FAMILIES =
            Map.of(KeyedSink.class, "SINK", DocumentSource.class, "SOURCE", Feed.class, "FEED");

    @Test
    void thePageListsAllPortsAsTheyAre() throws IOException {
        PAGE.shouldBe(tables());
    }

    private static String tables() {
        return SYSTEMS.entrySet().stream()
                .map(system -> table(system.getKey(), system.getValue()))
                .collect(Collectors.joining());
    }

    private static String table(String system, String title) {
        List<Class<?>> ports = Ports.all().stream()
                .filter(port -> port.getName().startsWith("io.concordat.adapter." + system + "."))
                .toList();
        return "\n### %s\n\nModule `adapters-%s`. Kits in `%s` and below.\n\n".formatted(title, system, kits(system))
                + "| port | what it is | methods | promises beside CALL | kit |\n|---|---|---|---|---|\n"
                + ports.stream().map(CapabilityPageTest::row).collect(Collectors.joining());
    }

    private static String kits(String system) {
        return "io.concordat.testkit.tck." + system;
    }

    private static String row(Class<?> port) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        port.getSimpleName(),
                        sentence(port),
                        methods(port),
                        promises(port),
                        Ports.kit(port)
                                .map(kit -> "`" + kit.getSimpleName() + "`")
                                .orElse("none yet"));
    }

    private static String methods(Class<?> port) {
        return Arrays.stream(port.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .distinct()
                .sorted()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }

    private static String promises(Class<?> port) {
        String family = FAMILIES.entrySet().stream()
                .filter(kind -> kind.getKey().isAssignableFrom(port))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        String own = Arrays.stream(port.getAnnotationsByType(Promise.class))
                .map(Promise::number)
                .collect(Collectors.joining(", "));
        return own.isEmpty() || family.isEmpty() ? family + own : family + ", " + own;
    }

    /** The first sentence of its Javadoc. */
    private static String sentence(Class<?> port) {
        String system = port.getName().split("\\.")[3];
        Path source = Ports.ROOT
                .resolve("adapters-" + system + "/src/main/java")
                .resolve(port.getName().replace('.', '/') + ".java");
        try {
            String text = Files.readString(source);
            int start = text.indexOf("/**") + 3;
            String words = text.substring(start, text.indexOf("*/", start))
                    .lines()
                    .map(line -> line.strip().replaceFirst("^\\* ?", ""))
                    .collect(Collectors.joining(" "))
                    .strip();
            Matcher end = FIRST_SENTENCE.matcher(words);
            String first = end.find() ? words.substring(0, end.start()) : words;
            return LINK.matcher(first).replaceAll("`$1`");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
