package org.rolegraph.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbooks that are ones, part by part, so that a test can spoil any of them. */
public final class Xlsx {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private Xlsx() {}

    /** A workbook of one sheet, all cells as texts; an empty cell is none. */
    public static byte[] of(List<List<String>> rows) {
        StringBuilder data = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            data.append("<row r=\"" + (r + 1) + "\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c);
                if (!text.isEmpty()) {
                    data.append("<c r=\"" + (char) ('A' + c) + (r + 1) + "\" t=\"inlineStr\"><is>");
                    data.append("<t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
                }
            }
            data.append("</row>");
        }
        return packed(parts(Map.of("Sheet", data.toString())));
    }

    /**
     * The parts of a workbook.
     *
     * @param sheets by name what stands in their data, in their order
     */
    public static Map<String, String> parts(Map<String, String> sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder named = new StringBuilder();
        StringBuilder related = new StringBuilder();
        int n = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            n++;
            String state = sheet.getKey().startsWith("hidden") ? " state=\"hidden\"" : "";
            named.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + n + "\"" + state);
            named.append(" r:id=\"rId" + n + "\"/>");
            related.append("<Relationship Id=\"rId" + n + "\" Type=\"" + OFFICE + "/worksheet\"");
            related.append(" Target=\"worksheets/sheet" + n + ".xml\"/>");
            parts.put(
                    "xl/worksheets/sheet" + n + ".xml",
                    "<worksheet xmlns=\""
                            + MAIN
                            + "\"><sheetData>"
                            + sheet.getValue()
                            + "</sheetData></worksheet>");
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\""
                        + MAIN
                        + "\" xmlns:r=\""
                        + OFFICE
                        + "\"><sheets>"
                        + named
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + related + "</Relationships>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "\"><Relationship Id=\"r\" Type=\""
                        + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "</Types>");
        return parts;
    }

    /** The archive of the parts. */
    public static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
    }
}
