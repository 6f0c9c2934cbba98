package org.rolegraph.load.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * The curated layer: {@code kinds.json}, {@code roles.json}, {@code profiles.json}, {@code
 * skills.json}, {@code organizations.json}, {@code products.json}, {@code references.json}, {@code
 * responsibilities.json}, {@code requirements.json}, {@code claims.json} and {@code
 * links/*.sssom.tsv}. A user's folder may lack some of them, and stands alone: what it refers to is
 * in it, or in the packed data where that is loaded with it, or belongs to another source and is
 * written as a CURIE or IRI.
 *
 * <p>Facts go to {@link Graphs#CURATED}, links to {@link Graphs#LINKS}; entities first, in the
 * order above, each file in its own order. An entry with a problem is left out.
 */
public final class CuratedSource implements Source {
    private final Folder folder;
    private final String base;
    private final Beside packed;

    private CuratedSource(Folder folder, String base, Beside packed) {
        this.folder = folder;
        this.base = base;
        this.packed = packed;
    }

    /** The data packed with the program. */
    public static CuratedSource packed() {
        return packed(Ids.BASE);
    }

    /**
     * The data packed with the program, under another base.
     *
     * @param base where the entities' IRIs begin, ending in a slash
     */
    public static CuratedSource packed(String base) {
        return new CuratedSource(new Folder.Packed(), base, Beside.ELSEWHERE);
    }

    /** A user's folder. */
    public static CuratedSource of(Path folder) {
        return of(folder, Ids.BASE);
    }

    /** A user's folder, under another base. */
    public static CuratedSource of(Path folder, String base) {
        return new CuratedSource(
                new Folder.OnDisk(folder),
                base,
                base.equals(Ids.BASE) ? Beside.AWAY : Beside.ELSEWHERE);
    }

    /** A user's folder, loaded with the packed data. */
    static CuratedSource besidePacked(Path folder) {
        return new CuratedSource(new Folder.OnDisk(folder), Ids.BASE, Beside.PACKED);
    }

    /** Whether these are the data packed with the program. */
    public boolean isPacked() {
        return folder instanceof Folder.Packed;
    }

    @Override
    public String name() {
        return CuratedOffer.CURATED.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.CURATED, Graphs.LINKS);
    }

    @Override
    public List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Folder.Content content : folder.read()) {
            inputs.add(new Input(content.name(), content.bytes().length, sha256(content.bytes())));
        }
        return inputs;
    }

    /**
     * Whether these are the files of the packed data, by their names, and not of a user's folder.
     */
    public static boolean arePacked(Collection<String> files) {
        return files.containsAll(Folder.PACKED_LINKS);
    }

    /** The graph that a file of such a folder fills. */
    public static Iri graphOf(String file) {
        return file.startsWith("links/") ? Graphs.LINKS : Graphs.CURATED;
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.rolegraph.base.problem.Failure when there is no such folder
     */
    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        new FolderReader(folder, base, packed, problems).read(sink);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
