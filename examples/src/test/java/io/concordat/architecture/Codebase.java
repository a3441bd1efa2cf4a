package io.concordat.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of every module and the folder their sources lie in. */
final class Codebase {

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.concordat");

    static final List<String> PUBLISHED = List.of(
            "canonical-model",
            "canonical-json",
            "adapters-core",
            "adapters-resilience",
            "adapters-observation",
            "adapters-erp",
            "adapters-wms",
            "adapters-crm",
            "adapters-edi",
            "idempotency",
            "idempotency-kafka",
            "federation",
            "visibility",
            "testkit");

    private Codebase() {}

    /** The root of the checkout, found upwards from where the test runs. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("canonical-model"))) {
            here = here.getParent();
        }
        return here;
    }
}
