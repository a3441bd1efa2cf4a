package io.concordat.testkit.arch;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.TextFileBasedViolationStore;
import com.tngtech.archunit.library.freeze.ViolationStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** ArchUnit's text files in a folder of the host's choice, each named by the number of its rule: {@code ARCH-4.txt}. */
final class FrozenViolations implements ViolationStore {

    private final Path folder;
    private final ViolationStore files = new TextFileBasedViolationStore(FrozenViolations::fileName);

    FrozenViolations(Path folder) {
        this.folder = folder;
    }

    private static String fileName(String description) {
        return description.substring(0, description.indexOf(':')) + ".txt";
    }

    @Override
    public void initialize(Properties properties) {
        Properties own = new Properties();
        own.putAll(properties);
        own.setProperty("default.path", folder.toString());
        files.initialize(own);
    }

    @Override
    public boolean contains(ArchRule rule) {
        return files.contains(rule);
    }

    @Override
    public void save(ArchRule rule, List<String> violations) {
        files.save(rule, violations);
    }

    @Override
    public List<String> getViolations(ArchRule rule) {
        return files.getViolations(rule);
    }
}
