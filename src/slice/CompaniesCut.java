import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The S&amp;P 500: the companies that make technologies, by their sector and industry. */
final class CompaniesCut {
    private static final String SECTOR = "Information Technology";

    /** Of other sectors, those of firms that make technologies beside what they are listed for. */
    private static final List<String> INDUSTRIES =
            List.of("Interactive Media & Services", "Broadline Retail", "Movies & Entertainment");

    private final Data data;

    CompaniesCut(Data data) {
        this.data = data;
    }

    void cut(Path archive) throws IOException {
        Table table = Table.commas(Data.member(archive, "sp500_constituents.csv"));
        data.write(
                "companies/sp500_constituents.csv",
                table.text(
                        table.header(),
                        row ->
                                row.get("GICS Sector").equals(SECTOR)
                                        || INDUSTRIES.contains(row.get("GICS Sub-Industry")),
                        ','));
    }
}
