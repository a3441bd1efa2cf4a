package io.concordat.federation.shadow;

import io.concordat.federation.ownership.Ownership;
import io.concordat.model.ownership.FieldGroup;
import org.jspecify.annotations.Nullable;

/** Who is to settle a difference: the owner of the field group of a document, else the shadow. */
record Owners(@Nullable Ownership ownership, String shadow) {

    String of(Object answer, String pointer) {
        if (!(answer instanceof Record document)
                || FieldGroup.of(document.getClass()).isEmpty()) {
            return shadow;
        }
        FieldGroup group = FieldGroup.at(document.getClass(), pointer);
        return ownership == null
                ? group.owner().name()
                : ownership.owner(group).orElse(group.owner().name());
    }
}
