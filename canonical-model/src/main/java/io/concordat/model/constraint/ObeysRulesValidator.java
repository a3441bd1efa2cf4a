package io.concordat.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Reports each broken rule of a document at its own place. Made and called by the validation provider. Thread-safe. */
public final class ObeysRulesValidator implements ConstraintValidator<ObeysRules, Record> {

    private final RuleBook rules;

    /**
     * Finds the rules.
     *
     * @throws IllegalStateException if the rules are not there, which means that the jar is not whole
     */
    public ObeysRulesValidator() {
        this.rules = ServiceLoader.load(RuleBook.class, RuleBook.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + RuleBook.class.getName()
                        + " found: keep META-INF/services of the canonical model when jars are merged"));
    }

    @Override
    public boolean isValid(@Nullable Record document, ConstraintValidatorContext context) {
        if (document == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean[] valid = {true};
        rules.check(document, (pointer, message) -> {
            valid[0] = false;
            report(pointer, context.buildConstraintViolationWithTemplate(literally(message)));
        });
        return valid[0];
    }

    /** What was found comes from the document and must not be read as a template. */
    private static String literally(String message) {
        return message.replaceAll("([\\\\{}$])", "\\\\$1");
    }

    private static void report(String pointer, ConstraintViolationBuilder builder) {
        if (pointer.isEmpty()) {
            builder.addConstraintViolation();
            return;
        }
        Deque<String> steps = new ArrayDeque<>(List.of(pointer.substring(1).split("/", -1)));
        extend(builder.addPropertyNode(name(steps)), steps);
    }

    private static void extend(NodeBuilderCustomizableContext node, Deque<String> steps) {
        if (steps.isEmpty()) {
            node.addConstraintViolation();
        } else if (isIndex(steps.getFirst())) {
            element(node, Integer.parseInt(steps.removeFirst()), steps);
        } else {
            extend(node.addPropertyNode(name(steps)), steps);
        }
    }

    private static void extend(NodeBuilderDefinedContext node, Deque<String> steps) {
        if (steps.isEmpty()) {
            node.addConstraintViolation();
        } else {
            extend(node.addPropertyNode(name(steps)), steps);
        }
    }

    /** An index belongs to the node after the list: {@code lines[0].quantity}. */
    private static void element(NodeBuilderCustomizableContext list, int index, Deque<String> steps) {
        if (steps.isEmpty()) {
            list.addBeanNode().inIterable().atIndex(index).addConstraintViolation();
        } else {
            extend(list.addPropertyNode(name(steps)).inIterable().atIndex(index), steps);
        }
    }

    private static boolean isIndex(String step) {
        return step.matches("[0-9]{1,9}");
    }

    private static String name(Deque<String> steps) {
        return steps.removeFirst().replace("~1", "/").replace("~0", "~");
    }
}
