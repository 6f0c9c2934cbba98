package org.rolegraph.source.onet;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OnetReleaseTest {
    @Test
    void tmp() {
        for (int i = 0; i < 5; i++) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Reader r = Reader.read(data("db_29_0_text.zip"));
            System.out.println(
                    r.facts.size()
                            + " "
                            + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
                                    / 1e9);
            System.out.println(r.codes() + r.source.release());
            if (i == 0) {
                r.facts.stream()
                        .map(f -> FactLines.of(f.fact()))
                        .filter(s -> s.contains("15-2051.00"))
                        .limit(60)
                        .forEach(System.out::println);
                System.out.println(FactLines.of(r.facts.get(0).fact()));
            }
        }
    }

    private static Path data(String name) {
        String folder = System.getProperty("rolegraph.data", "");
        Path archive = Path.of(folder, "onet", name);
        Assumptions.assumeTrue(
                !folder.isEmpty() && Files.exists(archive),
                "skipped: rolegraph.data names no folder with onet/" + name);
        return archive;
    }
}
