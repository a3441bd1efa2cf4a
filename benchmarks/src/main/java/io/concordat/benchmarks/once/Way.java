package io.concordat.benchmarks.once;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One way to do the effect of a message once. Used by many threads. */
interface Way extends Closeable {

    /** Delivers messages. Returns how many had their effect now. */
    int deliver(List<Message> messages) throws Exception;

    /** Whose way it is. */
    Kind kind();

    /** For the tables. */
    String title();

    /** How many messages a call takes. */
    default int batch() {
        return 1;
    }

    @Override
    default void close() throws IOException {}

    /** What a way is held against. */
    enum Kind {
        /** The effect alone, which nothing keeps from happening twice. */
        FLOOR,
        /** Others. */
        PEER,
        /** Ours. */
        OURS
    }

    /** Delivers one message. */
    @FunctionalInterface
    interface One {
        /** Whether it had its effect now. */
        boolean deliver(Message message) throws Exception;
    }

    /** A way that takes messages one by one. */
    static Way of(Kind kind, String title, One one) {
        return new Single(kind, title, one);
    }

    /** One message a call. */
    record Single(Kind kind, String title, One one) implements Way {
        @Override
        public int deliver(List<Message> messages) throws Exception {
            return one.deliver(messages.get(0)) ? 1 : 0;
        }

        @Override
        public void close() throws IOException {
            if (one instanceof Closeable closeable) {
                closeable.close();
            }
        }
    }
}
