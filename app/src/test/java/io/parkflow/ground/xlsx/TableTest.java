package io.parkflow.ground.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void whatAnotherProgramWritesIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("项目");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("名称");
            row.createCell(2).setCellValue(46_096);
            row.createCell(3).setCellValue(true);
            sheet.createRow(2).createCell(0).setCellValue("第三行");
            workbook.write(out);
        }

        List<List<Table.Cell>> rows =
                Table.read(new ByteArrayInputStream(out.toByteArray())).rows();

        assertEquals(3, rows.size());
        assertEquals(
                List.of(
                        new Table.Cell("名称", false),
                        Table.Cell.EMPTY,
                        new Table.Cell("46096.0", true),
                        new Table.Cell("是", false)),
                rows.getFirst());
        assertEquals(List.of(), rows.get(1));
        assertEquals("第三行", rows.get(2).getFirst().text());
    }

    @Test
    void anotherProgramReadsWhatIsWritten() throws Exception {
        byte[] file = TableFile.of("项目 & 名单", List.of(List.of("名称*", "a < b & \"c\""), List.of("第二行")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertEquals("项目 & 名单", sheet.getSheetName());
            assertEquals("a < b & \"c\"", sheet.getRow(0).getCell(1).getStringCellValue());
            assertEquals("第二行", sheet.getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void entitiesBombsAndNonsenseAreRefused() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\">"
                + "<c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        String far = "<worksheet><sheetData><row r=\"99999999\"><c><v>1</v></c></row></sheetData></worksheet>";

        for (byte[] file : List.of(sheet(entity), sheet(far), sheet("<worksheet>"), new byte[] {1, 2, 3}, bomb())) {
            assertThrows(Table.Unreadable.class, () -> Table.read(new ByteArrayInputStream(file)));
        }
    }

    private static byte[] sheet(String xml) throws IOException {
        return zip(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bomb() throws IOException {
        return zip(new byte[40 << 20]);
    }

    private static byte[] zip(byte[] part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(part);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
