package org.rolegraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build says of itself. */
public final class Build {
    private static final Properties PROPERTIES = read();

    private Build() {}

    public static String version() {
        return PROPERTIES.getProperty("version");
    }

    public static String jena() {
        return PROPERTIES.getProperty("jena");
    }

    public static String ontology() {
        return PROPERTIES.getProperty("ontology");
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("/rolegraph.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
