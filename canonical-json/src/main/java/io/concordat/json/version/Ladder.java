package io.concordat.json.version;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One step of one contract, in both directions; how steps are taken, whatever they do. Immutable. */
sealed interface Ladder {

    /** The next major. */
    ObjectNode up(ObjectNode document);

    /** The major before; what is lost goes into {@code losses}. */
    ObjectNode down(ObjectNode document, Losses losses, OnLoss onLoss);

    /** The paths the way up touches. */
    List<Change> changes();

    /** The step up. */
    Step rise();

    /** The step down, null if there is none. */
    @Nullable
    Step descent();

    /** A contract that changed by itself. */
    record Own(Upcaster upcaster, @Nullable Downcaster downcaster) implements Ladder {

        @Override
        public ObjectNode up(ObjectNode document) {
            List<Difference> stashed = new Stash(rise().contract(), rise().to()).take(document);
            ObjectNode risen = raise(document);
            stashed.forEach(difference -> difference.settle(risen));
            return risen;
        }

        private ObjectNode raise(ObjectNode document) {
            return Stamp.set(upcaster.upcast(document), rise().version());
        }

        @Override
        public ObjectNode down(ObjectNode document, Losses losses, OnLoss onLoss) {
            Downcaster caster = java.util.Objects.requireNonNull(downcaster, "a step down");
            ObjectNode lowered = Stamp.set(
                    caster.downcast(document.deepCopy(), losses), caster.step().version());
            List<Difference> differences = Difference.between(raise(lowered.deepCopy()), document);
            differences.stream()
                    .filter(one -> !Stamp.isAbout(one.path()) && !losses.isTold(one.path()))
                    .forEach(one -> tell(one, losses));
            if (onLoss == OnLoss.STASH && !differences.isEmpty()) {
                new Stash(caster.step().contract(), caster.step().from()).put(lowered, differences);
            }
            return lowered;
        }

        // Whatever a downcaster forgot to tell.
        private static void tell(Difference difference, Losses losses) {
            if (difference.instead() == null) {
                losses.dropped(difference.path(), Loss.Severity.WARNING, "the older form has no place for it");
            } else if (difference.wanted() == null) {
                losses.defaulted(difference.path(), Loss.Severity.WARNING, "read from the older form, it is there");
            } else {
                losses.approximated(difference.path(), Loss.Severity.WARNING, "read from the older form, it differs");
            }
        }

        @Override
        public List<Change> changes() {
            return upcaster.changes();
        }

        @Override
        public Step rise() {
            return upcaster.step();
        }

        @Override
        public @Nullable Step descent() {
            return downcaster == null ? null : downcaster.step();
        }
    }

    /** A contract that changed because of a document within it. */
    record Around(NestedDocument nested) implements Ladder {

        private Own inner() {
            return new Own(nested.document(), nested.back());
        }

        @Override
        public ObjectNode up(ObjectNode document) {
            if (Pointers.at(document, nested.pointer()) instanceof ObjectNode inside) {
                Pointers.replace(document, nested.pointer(), inner().up(inside));
            }
            return document;
        }

        @Override
        public ObjectNode down(ObjectNode document, Losses losses, OnLoss onLoss) {
            if (Pointers.at(document, nested.pointer()) instanceof ObjectNode inside) {
                Losses within = new Losses(nested.back().step().from());
                Pointers.replace(document, nested.pointer(), inner().down(inside, within, onLoss));
                losses.addBelow(nested.pointer(), within.all());
            }
            return document;
        }

        @Override
        public List<Change> changes() {
            return nested.changes();
        }

        @Override
        public Step rise() {
            return nested.up();
        }

        @Override
        public Step descent() {
            return nested.down();
        }
    }
}
