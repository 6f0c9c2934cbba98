package org.rolegraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The artefact as the build of others takes it: jar and pom alone, installed in a repository of the
 * test's own, with what Maven brings for the one dependency that {@code docs/java.md} shows.
 */
class InstalledArtefactIT {
    private static final Path JAR = Path.of("target/rolegraph.jar");

    @TempDir private static Path folder;

    /** What Maven puts on the class path of a project with that one dependency. */
    private static String path;

    @BeforeAll
    static void a_project_depends_on_the_installed_artefact() throws Exception {
        String version = version("rolegraph", JavaPage.block("xml"));
        Path repository = folder.resolve("repository");
        Path place =
                Files.createDirectories(repository.resolve("org/rolegraph/rolegraph/" + version));
        Files.copy(JAR, place.resolve("rolegraph-" + version + ".jar"));
        Files.copy(Path.of("pom.xml"), place.resolve("rolegraph-" + version + ".pom"));
        Files.writeString(folder.resolve("pom.xml"), project(JavaPage.block("xml")));
        Files.writeString(folder.resolve("settings.xml"), settings());
        Path found = folder.resolve("path");
        String plugin = version("maven-dependency-plugin", Files.readString(Path.of("pom.xml")));
        run(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-q",
                "-s",
                "settings.xml",
                "-Dmaven.repo.local=" + repository,
                "org.apache.maven.plugins:maven-dependency-plugin:" + plugin + ":build-classpath",
                "-Dmdep.outputFile=" + found);
        path = Files.readString(found).strip();
        assertTrue(path.startsWith(place.toString()), path);
    }

    @Test
    void the_program_of_the_page_prints_what_the_page_shows() throws Exception {
        JavaPage.assertPrintsWhatThePageShows(
                path, Files.createDirectory(folder.resolve("program")));
    }

    @Test
    void no_picocli_comes_with_it_but_under_a_name_of_ours() throws IOException {
        List<String> jars =
                List.of(path.split(System.getProperty("path.separator"))).stream()
                        .filter(jar -> Path.of(jar).getFileName().toString().contains("picocli"))
                        .toList();
        assertEquals(List.of(), jars);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertEquals(
                    List.of(),
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith("picocli/"))
                            .toList());
            assertTrue(jar.getEntry("org/rolegraph/relocated/picocli/CommandLine.class") != null);
        }
    }

    @Test
    void on_a_module_path_it_has_a_name_that_stays() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertEquals(
                    "org.rolegraph",
                    jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        }
    }

    private static String project(String dependency) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>careers</artifactId>
                  <version>1</version>
                  <dependencies>
                %s  </dependencies>
                </project>
                """
                .formatted(dependency);
    }

    /** What this build has brought already is not brought from the network again. */
    private static String settings() {
        String repository =
                """
                <id>near</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                """
                        .formatted(Path.of(System.getProperty("maven.repository")).toUri());
        return """
                <settings>
                  <profiles>
                    <profile>
                      <id>near</id>
                      <repositories><repository>%s</repository></repositories>
                      <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>near</activeProfile></activeProfiles>
                </settings>
                """
                .formatted(repository, repository);
    }

    private static String version(String artifact, String pom) {
        Matcher version =
                Pattern.compile(
                                "<artifactId>"
                                        + artifact
                                        + "</artifactId>\\s*<version>([^<]+)</version>")
                        .matcher(pom);
        assertTrue(version.find(), artifact);
        return version.group(1);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int exit = builder.start().waitFor();
        assertEquals(0, exit, () -> said(said));
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
