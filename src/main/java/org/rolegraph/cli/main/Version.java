package org.rolegraph.cli.main;

import org.rolegraph.graph.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: ours, Jena, Java, store format, ontology. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "rolegraph " + Build.version(),
            "Jena " + Build.jena(),
            "Java " + Runtime.version(),
            "store format " + org.rolegraph.store.generation.Manifest.FORMAT,
            "ontology " + Build.ontology()
        };
    }
}
