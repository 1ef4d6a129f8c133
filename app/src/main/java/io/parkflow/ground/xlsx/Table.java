package io.parkflow.ground.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The cells of a workbook's first sheet. A file may come from anybody: parts are read up to a size, entities and
/// doctypes are not.
///
/// @param rows as they stand; a row that is missing in the file is empty
public record Table(List<List<Cell>> rows) {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int LARGEST_PART = 32 << 20;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 50_000;

    public Table {
        rows = List.copyOf(rows);
    }

    /// @param number it is kept as a number, which dates are too
    public record Cell(String text, boolean number) {
        public static final Cell EMPTY = new Cell("", false);
    }

    /// Not a workbook, or one beyond what is read.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Exception cause) {
            super(cause);
        }
    }

    /// @throws Unreadable when it is no workbook
    public static Table read(InputStream workbook) throws Unreadable {
        try {
            Map<String, byte[]> parts = parts(workbook);
            byte[] sheet = parts.get(SHEET);
            if (sheet == null) {
                throw new IOException("no first sheet");
            }
            byte[] strings = parts.get(STRINGS);
            return new Table(sheet(sheet, strings == null ? List.of() : strings(strings)));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    private static Map<String, byte[]> parts(InputStream workbook) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(workbook)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(STRINGS) || entry.getName().equals(SHEET)) {
                    byte[] bytes = zip.readNBytes(LARGEST_PART + 1);
                    if (bytes.length > LARGEST_PART) {
                        throw new IOException("part beyond " + LARGEST_PART);
                    }
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static List<String> strings(byte[] part) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(text(xml, "si"));
            }
        }
        return strings;
    }

    /// Everything in `t` up to the end of an element, without what is said of its pronunciation.
    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                spoken = true;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && !spoken) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    spoken = false;
                } else if (xml.getLocalName().equals(end)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    private static List<List<Cell>> sheet(byte[] part, List<String> strings) throws XMLStreamException, IOException {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                row = new ArrayList<>();
                pad(rows, number(xml.getAttributeValue(null, "r")));
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                place(row, xml.getAttributeValue(null, "r"), cell(xml, strings));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.add(List.copyOf(row));
            }
        }
        return rows;
    }

    private static void pad(List<List<Cell>> rows, int next) throws IOException {
        if (next > MOST_ROWS || rows.size() >= MOST_ROWS) {
            throw new IOException("rows beyond " + MOST_ROWS);
        }
        while (next > 0 && rows.size() < next - 1) {
            rows.add(List.of());
        }
    }

    private static int number(@Nullable String written) {
        return written == null ? 0 : Integer.parseInt(written);
    }

    private static void place(List<Cell> row, @Nullable String name, Cell cell) {
        int column = name == null ? row.size() : column(name);
        if (column < MOST_COLUMNS) {
            while (row.size() <= column) {
                row.add(Cell.EMPTY);
            }
            row.set(column, cell);
        }
    }

    /// `AB12` is the 28th.
    private static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(name.charAt(i)) - 'A' + 1);
            if (column > 20_000) {
                break;
            }
        }
        return column - 1;
    }

    private static Cell cell(XMLStreamReader xml, List<String> strings) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String kind = type == null ? "n" : type;
        if (kind.equals("inlineStr")) {
            return new Cell(text(xml, "c"), false);
        }
        String value = value(xml);
        return switch (kind) {
            case "s" -> value.isEmpty() ? Cell.EMPTY : new Cell(strings.get(Integer.parseInt(value)), false);
            case "n" -> new Cell(value, !value.isEmpty());
            case "b" -> new Cell(value.equals("1") ? "是" : "否", false);
            default -> new Cell(value, false);
        };
    }

    private static String value(XMLStreamReader xml) throws XMLStreamException {
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        return value;
    }
}
