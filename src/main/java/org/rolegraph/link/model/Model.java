package org.rolegraph.link.model;

/**
 * A model that turns a text into a vector of unit length.
 *
 * @param name as users say it
 * @param artifact of group {@code dev.langchain4j}, which packs the model and its tokenizer
 * @param files what the two are called in it, without their endings
 * @param pooling how one vector is made of those of the words: {@code CLS} or {@code MEAN}
 * @param prompt what the model was trained to find before a text; may be empty
 * @param megabytes of its own jar
 * @param page where its makers describe it
 */
public record Model(
        String name,
        String artifact,
        String files,
        String pooling,
        String prompt,
        int megabytes,
        String page) {
    /** The numbers of a vector; the same of all these models. */
    public static final int DIMENSIONS = 384;

    /** The language that all these models were trained on. */
    public static final String LANGUAGE = "en";

    /** The version of the jars; vectors of another are not the same. */
    static final String VERSION = "0.36.2";

    String jar() {
        return artifact + "-" + VERSION + ".jar";
    }
}
