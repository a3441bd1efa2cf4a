package io.concordat.benchmarks;

import com.alibaba.fastjson2.JSON;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What no reader goes below easily: they look at every token and keep less. Nothing is bound and nothing is checked. */
enum Floor implements Candidate {
    /** Every token of Jackson's streaming parser, every text made a string: what each reader on that parser pays. */
    TOKENS("tokens of Jackson 3 only") {
        private final JsonFactory factory = new JsonFactory();

        @Override
        Object parse(byte[] json) {
            String last = "";
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    last = token == JsonToken.VALUE_STRING ? parser.getString() : last;
                }
            }
            return last;
        }
    },

    /** The tree of fastjson2, the fastest parser there is for Java, without any record. */
    FASTJSON2_TREE("tree of fastjson2 only") {
        @Override
        Object parse(byte[] json) {
            return JSON.parseObject(json);
        }
    };

    private final String title;

    Floor(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    abstract Object parse(byte[] json);

    @Override
    public Work prepare(Sample sample) {
        return new Work() {
            @Override
            public Object read(byte[] json) {
                return parse(json);
            }

            @Override
            public byte[] write(Object object) {
                return JSON.toJSONBytes(object);
            }
        };
    }
}
