package io.concordat.benchmarks;

/** One way to read a document into an object, and to write the object. */
interface Candidate {

    /** Short name, for the head of a column. */
    String title();

    /** Prepares reading and writing of one document; what a host would do once is done here. */
    Work prepare(Sample sample);

    /** Both directions for one document. */
    interface Work {

        /** From bytes to the object. */
        Object read(byte[] json);

        /** From an object that {@link #read} made to bytes. */
        byte[] write(Object object);
    }
}
