package io.concordat.json.version;

import java.util.ArrayList;
import java.util.List;

/** Takes what a {@link Downcaster} loses. One for each downcast; not thread-safe. */
public final class Losses {

    private final int major;
    private final List<Loss> found = new ArrayList<>();

    /** Losses of a step from a major. */
    Losses(int major) {
        this.major = major;
    }

    /** The older form has no place for what stands at {@code path}. */
    public void dropped(String path, Loss.Severity severity, String text) {
        add(path, Loss.Kind.DROPPED, severity, text);
    }

    /** The older form says less exactly what stands at {@code path}. */
    public void approximated(String path, Loss.Severity severity, String text) {
        add(path, Loss.Kind.APPROXIMATED, severity, text);
    }

    /** The older form wants a value at {@code path} that is not there. */
    public void defaulted(String path, Loss.Severity severity, String text) {
        add(path, Loss.Kind.DEFAULTED, severity, text);
    }

    /** What stands at {@code path} stands elsewhere in the older form; {@code text} says where. */
    public void renamed(String path, String text) {
        add(path, Loss.Kind.RENAMED, Loss.Severity.INFORMATION, text);
    }

    private void add(String path, Loss.Kind kind, Loss.Severity severity, String text) {
        found.add(new Loss(path, major, kind, severity, text));
    }

    /** Takes over what was found in a document nested at a pointer. */
    void addBelow(String pointer, List<Loss> nested) {
        nested.forEach(loss -> add(pointer + loss.path(), loss.kind(), loss.severity(), loss.text()));
    }

    boolean isTold(String pointer) {
        return found.stream().anyMatch(loss -> loss.kind() != Loss.Kind.RENAMED && loss.isAbout(pointer));
    }

    List<Loss> all() {
        return List.copyOf(found);
    }
}
