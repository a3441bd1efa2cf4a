package io.concordat.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One way to change a document, as a tree. Some break it, some do not. */
enum Mutation {
    DROP {
        @Override
        void apply(Tree.Place place, Random random) {
            place.remove();
        }
    },
    UNKNOWN_MEMBER {
        @Override
        void apply(Tree.Place place, Random random) {
            if (place.value() instanceof Map<?, ?>) {
                members(place.value()).put("newcomer" + random.nextInt(3), new Tree.Literal(pick(random, JSON)));
            }
        }
    },
    UNKNOWN_CODE {
        @Override
        void apply(Tree.Place place, Random random) {
            if (place.value() instanceof String) {
                place.replace("X-" + random.nextInt(1000));
            }
        }
    },
    RENAME {
        @Override
        void apply(Tree.Place place, Random random) {
            if (place.parent() instanceof Map<?, ?>) {
                members(place.parent()).remove(place.key());
                members(place.parent()).put(place.key() + "2", place.value());
            }
        }
    },
    REORDER {
        @Override
        void apply(Tree.Place place, Random random) {
            if (place.parent() instanceof Map<?, ?>) {
                members(place.parent()).remove(place.key());
                members(place.parent()).put((String) place.key(), place.value());
            }
        }
    },
    TWICE_IN_LIST {
        @Override
        void apply(Tree.Place place, Random random) {
            if (place.value() instanceof List<?> list && !list.isEmpty()) {
                elements(place.value()).add(list.get(random.nextInt(list.size())));
            }
        }
    },
    NUMBER {
        @Override
        void apply(Tree.Place place, Random random) {
            place.replace(new Tree.Literal(pick(random, NUMBERS)));
        }
    },
    NULL {
        @Override
        void apply(Tree.Place place, Random random) {
            place.replace(new Tree.Literal("null"));
        }
    },
    BOOLEAN {
        @Override
        void apply(Tree.Place place, Random random) {
            place.replace(new Tree.Literal(pick(random, List.of("true", "false"))));
        }
    },
    OBJECT {
        @Override
        void apply(Tree.Place place, Random random) {
            place.replace(new LinkedHashMap<>());
        }
    },
    ARRAY {
        @Override
        void apply(Tree.Place place, Random random) {
            place.replace(new java.util.ArrayList<>());
        }
    },
    NUMBER_AS_TEXT {
        @Override
        void apply(Tree.Place place, Random random) {
            place.replace(pick(random, DECIMALS));
        }
    },
    TEXT_OF_SOME_LENGTH {
        @Override
        void apply(Tree.Place place, Random random) {
            place.replace(pick(random, List.of("x", "é", "漢")).repeat(pick(random, LENGTHS)));
        }
    },
    OTHER_NAME {
        @Override
        void apply(Tree.Place place, Random random) {
            place.replace(pick(random, NAMES));
        }
    };

    private static final List<String> JSON =
            List.of("[1.0]", "null", "{\"a\":{\"b\":[]}}", "\"text\"", "1E400", "-0", "true");
    private static final List<String> NUMBERS = List.of(
            "7",
            "-7",
            "0",
            "1",
            "0.5",
            "30.0",
            "-0",
            "1e2",
            "12345678901",
            "99999999999999999999",
            "0.0000000000000000001");
    private static final List<String> DECIMALS = List.of(
            "30",
            "-0.5",
            "1e3",
            "+1",
            ".5",
            "00",
            "1.",
            "-",
            "0.1234567890123456789",
            "9".repeat(38),
            "9".repeat(39),
            "٣");
    private static final List<Integer> LENGTHS =
            List.of(0, 1, 2, 3, 10, 11, 20, 21, 35, 36, 50, 51, 100, 101, 200, 201, 255, 256, 4000, 4001, 5000);
    private static final List<String> NAMES = List.of(
            "NOPE",
            "!!",
            "2026-02-30",
            "2024-02-29",
            "EURO",
            "EUR",
            "XXX",
            "P1",
            "P1D",
            "PT1H",
            "1.2.3",
            "2026-11-21T10:15Z",
            "2026-11-21T10:15:00Z",
            "2026-11-21T10:15:60Z",
            "2026-11-21t10:15:00z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T10:15:00+19:00",
            "0000-01-01",
            "Europe/Berlin",
            "Europe/Nowhere",
            "DE",
            "de",
            "urn:x",
            "not a uri",
            "a b",
            " ",
            "S");

    abstract void apply(Tree.Place place, Random random);

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> elements(Object value) {
        return (List<Object>) value;
    }

    private static <T> T pick(Random random, List<T> pool) {
        return pool.get(random.nextInt(pool.size()));
    }
}
