package io.concordat.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes the report of each test class that inherits from a kit, as {@code <class>.html} and {@code <class>.json}.
 *
 * <p>The folder is {@code target/conformance}, or that of the JUnit configuration parameter
 * {@code concordat.conformance.dir}. The kits bring this extension with them. Safe for use by several threads.
 */
public final class ConformanceReporting implements TestWatcher, AfterAllCallback {

    private static final String FOLDER = "concordat.conformance.dir";

    private final Map<Class<?>, List<TestRun>> runs = new ConcurrentHashMap<>();

    /** For the test framework. */
    public ConformanceReporting() {}

    @Override
    public void testSuccessful(ExtensionContext context) {
        add(context, TestRun.passed(name(context)));
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        add(context, TestRun.failed(name(context), cause));
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        add(context, TestRun.skipped(name(context), cause));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        add(context, new TestRun(name(context), TestRun.Result.SKIPPED, reason.orElse("disabled")));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Class<?> kit = context.getRequiredTestClass();
        Proves proves = kit.getAnnotation(Proves.class);
        if (proves == null) {
            return;
        }
        ConformanceReport report =
                ConformanceReport.of(kit.getName(), proves.value(), runs.getOrDefault(kit, List.of()));
        Path folder = Path.of(context.getConfigurationParameter(FOLDER).orElse("target/conformance"));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(kit.getName() + ".html"), report.toHtml());
        Files.writeString(folder.resolve(kit.getName() + ".json"), report.toJson());
    }

    private void add(ExtensionContext context, TestRun run) {
        runs.computeIfAbsent(context.getRequiredTestClass(), kit -> new CopyOnWriteArrayList<>())
                .add(run);
    }

    private static String name(ExtensionContext context) {
        return context.getRequiredTestMethod().getName();
    }
}
