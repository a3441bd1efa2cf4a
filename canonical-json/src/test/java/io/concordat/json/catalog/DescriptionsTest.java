package io.concordat.json.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.catalog.Types.Used;
import io.concordat.model.event.EventRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DescriptionsTest {

    private static final Path SOURCES = Path.of("../canonical-model/src/main/java");

    @Test
    void committedDescriptionsAreTheJavadocOfTheModel() throws IOException {
        Set<String> types = Types.all().stream().map(Used::name).collect(Collectors.toSet());
        String generated = SourceComments.below(SOURCES).entrySet().stream()
                .filter(text -> types.contains(text.getKey())
                        || types.contains(text.getKey()
                                .substring(0, Math.max(0, text.getKey().lastIndexOf('.')))))
                .map(DescriptionsTest::line)
                .collect(Collectors.joining());

        Committed.isCurrent("descriptions.properties", generated);
    }

    private static String line(Map.Entry<String, String> text) {
        return text.getKey() + "=" + text.getValue().replace("\\", "\\\\") + "\n";
    }

    @Test
    void everyTypeAndFieldIsDescribed() {
        Descriptions descriptions = Catalog.standard().descriptions();
        Set<String> silent = new TreeSet<>();
        for (Used type : Types.all()) {
            if (descriptions.of(type.type()).isEmpty()) {
                silent.add(type.name());
            }
            for (String member : type.members()) {
                if (descriptions.of(type.type(), member).isEmpty()) {
                    silent.add(type.name() + "." + member);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void descriptionsArePlainText() {
        assertThat(Catalog.standard().descriptions().of(EventRef.class))
                .contains("The identity of an event: unique by source and id (CloudEvents 1.0).");
        assertThat(Catalog.standard().descriptions().of(EventRef.class, "id")).contains("unique within the source");
    }
}
