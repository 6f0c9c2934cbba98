import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Cuts the packed slices out of the publishers' own files, each by a class of its own: of ESCO and
 * O*NET what is around information and communications technology, with the rows of the official
 * crosswalk between the two; of the further sources what is around machine learning and data.
 *
 * <p>Names of files, columns and keys, the cells, and the order of rows and columns stay the
 * publishers', so that their readers read the slices. Left out is what no reader reads, and much
 * that the slices can do without. The same files give the same bytes.
 *
 * <p>Usage: {@code javac -d OUT src/slice/*.java && java -cp OUT Cut ESCO ONET CROSSWALK TECH
 * FRAMEWORKS JOBS ORGS DATA}, with the folder of ESCO's two archives, O*NET's archive of text
 * files, the crosswalk's csv, archives with GitHub's topics and the landscapes, with both
 * frameworks, with the table of salaries and with the S&amp;P 500, and the folder {@code data},
 * whose links are read, and whose {@code slice} and {@code links/crosswalk.sssom.tsv} are written.
 */
public final class Cut {
    private Cut() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 8) {
            System.err.println(
                    "usage: java -cp OUT Cut ESCO ONET CROSSWALK TECH FRAMEWORKS JOBS ORGS DATA");
            System.exit(2);
        }
        for (String path : args) {
            if (!Files.exists(Path.of(path))) {
                System.err.println("there is no " + path + "; nothing was cut");
                System.exit(2);
            }
        }
        Data data = new Data(Path.of(args[7]));
        data.empty();
        EscoCut esco = new EscoCut(data);
        esco.cut(Path.of(args[0]));
        OnetCut onet = new OnetCut(data);
        onet.cut(Path.of(args[1]));
        new CrosswalkCut(data, esco.occupations(), onet.codes()).cut(Path.of(args[2]));
        new TopicsCut(data).cut(Path.of(args[3]));
        new LandscapeCut(data).cut(Path.of(args[3]));
        new UkddatCut(data).cut(Path.of(args[4]));
        new DcwfCut(data).cut(Path.of(args[4]));
        new SalariesCut(data).cut(Path.of(args[5]));
        new CompaniesCut(data).cut(Path.of(args[6]));
        System.out.println(
                esco.occupations().size()
                        + " occupations of ESCO, "
                        + onet.codes().size()
                        + " of O*NET, "
                        + data.written()
                        + " files");
    }
}
