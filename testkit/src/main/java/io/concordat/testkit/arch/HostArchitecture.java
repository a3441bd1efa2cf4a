package io.concordat.testkit.arch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the code of a host is laid out, as far as {@link ConcordatRules} must know it.
 *
 * <pre>
 * HostArchitecture.standard()
 *     .with(Setting.ADAPTERS, "com.acme.erp.(*)..")
 *     .adding(Setting.LISTENERS, "com.acme.messaging.Inbound")
 *     .freezingIn(Path.of("src/test/architecture"));
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class HostArchitecture {

    /** The file {@link #fromClassPath()} reads, at the root of the class path. */
    public static final String FILE = "concordat-architecture.properties";

    private static final String FREEZE = "freeze";
    private static final String MORE = ".more";

    private final Map<Setting, List<String>> values;
    private final @Nullable Path frozen;

    private HostArchitecture(Map<Setting, List<String>> values, @Nullable Path frozen) {
        this.values = values;
        this.frozen = frozen;
    }

    /** What is assumed of every host, nothing frozen. */
    public static HostArchitecture standard() {
        return new HostArchitecture(Map.of(), null);
    }

    /**
     * The standard, changed by {@value #FILE} when the class path has one.
     *
     * <pre>
     * adapters = com.acme.erp.(*)..
     * listeners.more = com.acme.messaging.Inbound, com.acme.messaging.Batch
     * freeze = src/test/architecture
     * </pre>
     *
     * @throws IllegalArgumentException if it has a key that is no setting, or a pattern that is none
     */
    public static HostArchitecture fromClassPath() {
        @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? HostArchitecture.class.getClassLoader() : context;
        try (InputStream in = loader.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return of(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " from the class path", e);
        }
    }

    /**
     * The standard, changed by properties as in {@value #FILE}.
     *
     * @throws IllegalArgumentException if there is a key that is no setting, or a pattern that is none
     */
    public static HostArchitecture of(Properties properties) {
        HostArchitecture result = standard();
        for (String key : properties.stringPropertyNames()) {
            result = result.changedBy(key, properties.getProperty(key).strip());
        }
        return result;
    }

    private HostArchitecture changedBy(String key, String text) {
        if (key.equals(FREEZE)) {
            return freezingIn(Path.of(text));
        }
        boolean more = key.endsWith(MORE);
        Setting setting = named(more ? key.substring(0, key.length() - MORE.length()) : key);
        String[] patterns = text.isEmpty() ? new String[0] : text.split("\\s*,\\s*");
        return more ? adding(setting, patterns) : with(setting, patterns);
    }

    private static Setting named(String key) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("key " + key + " of " + FILE
                        + " is no setting: expected "
                        + FREEZE + " or, with or without " + MORE + ", one of "
                        + Arrays.stream(Setting.values()).map(Setting::key).toList()));
    }

    /**
     * The same with these patterns in place of what a setting had.
     *
     * @throws IllegalArgumentException if one is no pattern of names
     */
    public HostArchitecture with(Setting setting, String... patterns) {
        List<String> given = List.of(patterns);
        given.forEach(NamePattern::of);
        Map<Setting, List<String>> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        changed.put(setting, given);
        return new HostArchitecture(changed, frozen);
    }

    /**
     * The same with these patterns beside what a setting had.
     *
     * @throws IllegalArgumentException if one is no pattern of names
     */
    public HostArchitecture adding(Setting setting, String... patterns) {
        return with(
                setting,
                Stream.concat(of(setting).stream(), Arrays.stream(patterns)).toArray(String[]::new));
    }

    /**
     * The same with what breaks a rule today put up with: it is kept in a folder of the host's tree, one file a rule, and
     * only what is new fails. What was mended is taken out of the file and fails when it comes back.
     *
     * @param folder where; relative to the folder the tests run in
     */
    public HostArchitecture freezingIn(Path folder) {
        return new HostArchitecture(values, folder);
    }

    /** The patterns of a setting. */
    public List<String> of(Setting setting) {
        return values.getOrDefault(setting, setting.assumed());
    }

    /** Where violations are frozen; empty when none are. */
    public Optional<Path> frozen() {
        return Optional.ofNullable(frozen);
    }

    Names names(Setting setting) {
        return new Names(of(setting));
    }
}
