package org.rolegraph.link.model;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/** The user's own Maven, which knows their repositories, mirrors and proxies. */
final class Maven {
    private static final String COPY =
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
    private static final int SHOWN = 600;

    private Maven() {}

    /** Copies the model's jar and all that it depends on into the folder. */
    static void copy(Model model, Path folder) throws IOException {
        Path pom = folder.resolve("pom.xml");
        Path log = folder.resolve("log");
        Files.writeString(pom, pom(model));
        String mvn = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        Process maven;
        try {
            maven =
                    new ProcessBuilder(
                                    List.of(
                                            mvn,
                                            "-B",
                                            "-q",
                                            "-ntp",
                                            "-f",
                                            pom.toString(),
                                            COPY,
                                            "-DoutputDirectory=" + folder))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
        } catch (IOException e) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.NO_FILE,
                    Location.of(model.name()),
                    "there is no " + mvn + " on the path",
                    "install Maven 3.8 or later");
        }
        try {
            if (maven.waitFor() != 0) {
                String said = Files.readString(log, StandardCharsets.UTF_8).strip();
                throw Failure.of(
                        Exit.NETWORK,
                        Codes.NETWORK,
                        Location.of(model.name()),
                        "Maven could not download the model: "
                                + said.substring(0, Math.min(SHOWN, said.length())),
                        "see that Maven reaches its repositories, and try again");
            }
        } catch (InterruptedException e) {
            maven.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Maven was at work", e);
        }
    }

    private static String pom(Model model) {
        return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.rolegraph</groupId>
          <artifactId>models</artifactId>
          <version>1</version>
          <dependencies>
            <dependency>
              <groupId>dev.langchain4j</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            </dependency>
          </dependencies>
        </project>
        """
                .formatted(model.artifact(), Model.VERSION);
    }
}
