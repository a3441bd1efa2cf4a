package io.concordat.json.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberPathsTest {

    @Test
    void tellsAMemberCalledPropertiesFromTheKeyword() {
        assertThat(MemberPaths.of("""
                {"$defs": {"properties": {"type": "array", "items": {"type": "object", "properties": {"a/b": {}}}},
                           "Line": {"properties": {"properties": {"type": "array", "allOf": [{"properties": {"x": true}}]}}}},
                 "default": {"properties": {"none": {}}}}"""))
                .containsExactly(
                        "/$defs/Line/properties/properties",
                        "/$defs/Line/properties/properties/allOf/0/properties/x",
                        "/$defs/properties/items/properties/a~1b");
    }
}
