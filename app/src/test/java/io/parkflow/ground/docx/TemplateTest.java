package io.parkflow.ground.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.ground.docx.Vocabulary.Declared;
import io.parkflow.ground.docx.Vocabulary.Kind;
import io.parkflow.ground.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a template may say and what comes out, read by a reader that is not ours.
class TemplateTest {
    private static final Vocabulary FIELDS = vocabulary();
    private static final Values VALUES = Values.NONE
            .with("name", "示例公司")
            .with("amount", Money.yuan("300000.00"))
            .with("day", LocalDate.of(2026, 11, 21))
            .with("at", ZonedDateTime.parse("2026-03-20T18:00:00+08:00"))
            .with("yes", true)
            .with("no", false)
            .with("rows", List.of(row("甲", "1.50"), row("乙", "20")));

    private static Values row(String name, String amount) {
        return Values.NONE.with("item", name).with("sum", Money.yuan(amount));
    }

    private static Vocabulary vocabulary() {
        Map<String, Declared> fields = new LinkedHashMap<>();
        fields.put("name", new Declared(Kind.TEXT, "企业名称", Map.of()));
        fields.put("amount", new Declared(Kind.MONEY, "金额", Map.of()));
        fields.put("day", new Declared(Kind.DAY, "日期", Map.of()));
        fields.put("at", new Declared(Kind.MOMENT, "时间", Map.of()));
        fields.put("yes", new Declared(Kind.FLAG, "是否", Map.of()));
        fields.put("no", new Declared(Kind.FLAG, "另一个", Map.of()));
        fields.put("missing", new Declared(Kind.TEXT, "没有的", Map.of()));
        fields.put("code", new Declared(Kind.IMAGE, "二维码", Map.of()));
        fields.put(
                "rows",
                new Declared(
                        Kind.LIST,
                        "清单",
                        Map.of(
                                "item",
                                new Declared(Kind.TEXT, "事项", Map.of()),
                                "sum",
                                new Declared(Kind.MONEY, "小计", Map.of()))));
        return new Vocabulary(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "{{企业名称}}收, 示例公司收",
        "{{name}} {{ name }} {{　name　}}, 示例公司 示例公司 示例公司",
        "{{金额}}, '300,000.00元'",
        "{{金额 大写}}, 人民币叁拾万元整",
        "{{amount 万元}}, 30万元",
        "{{日期}}, 2026年11月21日",
        "{{日期 大写}}, 二〇二六年十一月二十一日",
        "{{时间}}, 2026年3月20日18:00",
        "{{时间 日期}}, 2026年3月20日",
        "{{没有的}}, ____",
        "{{如果 是否}}有{{否则}}无{{结束}}, 有",
        "{{如果 无 是否}}有{{否则}}无{{结束}}, 无",
        "{{if no}}a{{else}}b{{end}}, b",
        "{{if missing}}a{{end}}b, b",
        "{{逐行 清单}}{{事项}}{{小计 大写}};{{结束}}, 甲人民币壹元伍角整;乙人民币贰拾元整;",
        "{{each rows}}{{if name}}{{item}}{{end}}{{end}}, 甲乙",
        "{ {name} } {name} 不是标记, { {name} } {name} 不是标记"
    })
    void aLineReads(String written, String expected) {
        assertEquals(List.of(expected), lines(filled(Papers.saying(written))));
    }

    @ParameterizedTest
    @CsvSource({
        "300000.00, 人民币叁拾万元整",
        "4860000.00, 人民币肆佰捌拾陆万元整",
        "0.05, 人民币伍分",
        "100000001.10, 人民币壹亿零壹元壹角整",
        "1010.00, 人民币壹仟零壹拾元整"
    })
    void moneyInCapitals(String amount, String expected) {
        Values values = Values.NONE.with("amount", Money.yuan(amount));

        assertEquals(
                List.of(expected),
                lines(good(Papers.saying("{{金额 大写}}").bytes()).fill(values)));
    }

    @Test
    void wordMayCutAMarkerWhereItLikes() {
        Papers cut = Papers.of("""
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>致{{企</w:t></w:r><w:proofErr w:type="spellStart"/>\
                <w:r><w:t>业名</w:t></w:r><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>称}</w:t></w:r>\
                <w:r><w:t>}:</w:t></w:r></w:p>""");

        assertEquals(List.of("致示例公司:"), lines(filled(cut)));
    }

    @Test
    void paragraphsAndRowsFollowMarkersThatStandAlone() throws IOException {
        String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String table = "<w:tbl><w:tblGrid><w:gridCol w:w=\"1\"/><w:gridCol w:w=\"1\"/></w:tblGrid>"
                + "<w:tr>" + cell.formatted("{{逐行 清单}}") + "</w:tr>"
                + "<w:tr>" + cell.formatted("{{事项}}") + cell.formatted("{{小计}}") + "</w:tr>"
                + "<w:tr>" + cell.formatted("{{结束}}") + "</w:tr></w:tbl>";
        String text = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
        byte[] docx = filled(Papers.of(text.formatted("{{如果 是否}}")
                + text.formatted("留下")
                + table
                + text.formatted("{{否则}}")
                + text.formatted("不留")
                + text.formatted("{{结束}}")));

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertEquals(List.of("留下"), lines(docx));
            List<XWPFTableRow> rows = read.getTables().getFirst().getRows();
            assertEquals(2, rows.size());
            assertEquals("乙", rows.get(1).getCell(0).getText());
            assertEquals("20.00元", rows.get(1).getCell(1).getText());
        }
    }

    @Test
    void aTableWithoutRowsIsLeftOut() {
        String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        byte[] docx = good(Papers.of("<w:tbl><w:tr>" + cell.formatted("{{逐行 清单}}") + "</w:tr><w:tr>"
                                + cell.formatted("{{事项}}") + "</w:tr><w:tr>" + cell.formatted("{{结束}}")
                                + "</w:tr></w:tbl><w:p/>")
                        .bytes())
                .fill(Values.NONE);

        assertEquals(
                List.of(),
                Sheet.of(docx).blocks().stream()
                        .filter(block -> block.table().isPresent())
                        .toList());
    }

    @Test
    void whatIsFilledInIsNeverRead() {
        byte[] docx = good(Papers.saying("{{name}}").bytes())
                .fill(Values.NONE.with("name", "</w:t><x>&\"{{amount}}\u0007\u0000甲\n乙𠮷"));

        assertEquals(List.of("</w:t><x>&\"{{amount}}甲\n乙𠮷"), lines(docx));
    }

    @Test
    void theSameValuesMakeTheSameFileInAnyNumberOfHands() {
        Template template =
                good(Papers.saying("{{name}}", "{{逐行 清单}}", "{{事项}}", "{{结束}}").bytes());
        byte[] once = template.fill(VALUES);

        IntStream.range(0, 200).parallel().forEach(_ -> assertArrayEquals(once, template.fill(VALUES)));
    }

    @Test
    void everythingUnknownIsToldWithItsPlace() {
        List<Remark> remarks =
                bad(Papers.saying("标题", "{{nobody}}", "{{金额 中文}}", "{{事项}}", "{{逐行 企业名称}}x{{结束}}", "{{清单}}"));

        assertEquals(
                List.of(
                        "docx.unknown-field 2",
                        "docx.unknown-form 3",
                        "docx.unknown-field 4",
                        "docx.no-list 5",
                        "docx.list-alone 6"),
                remarks.stream()
                        .map(remark -> remark.code() + " " + remark.place().paragraph())
                        .toList());
        assertEquals("{{nobody}}", remarks.getFirst().place().excerpt());
    }

    @ParameterizedTest
    @CsvSource({
        "{{如果 是否}}x, docx.not-closed",
        "x{{结束}}, docx.not-opened",
        "{{否则}}, docx.not-opened",
        "{{如果}}, docx.bad-marker",
        "{{}}, docx.bad-marker",
        "{{name, docx.half-marker",
        "name}}, docx.half-marker",
        "{{T(java.lang.Runtime).getRuntime()}}, docx.unknown-field",
        "{{name + 1}}, docx.bad-marker",
        "{{amount > 3}}, docx.bad-marker",
        "'{{name;x}}', docx.bad-marker",
        "'{{name?.class}}', docx.bad-marker"
    })
    void nothingButTheLittleLanguageIsUnderstood(String written, String code) {
        assertTrue(
                bad(Papers.saying(written)).stream()
                        .anyMatch(remark -> remark.code().equals(code)),
                () -> bad(Papers.saying(written)).toString());
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> hostile() {
        byte[] nothing = new byte[] {1};
        return Stream.of(
                hostile("docx.macros", Papers.saying("x").with("word/vbaProject.bin", nothing)),
                hostile("docx.embedded", Papers.saying("x").with("word/embeddings/a.xlsx", nothing)),
                hostile("docx.embedded", Papers.saying("x").with("word/activeX/activeX1.bin", nothing)),
                hostile("docx.external", Papers.saying("x").pointing("hyperlink", "https://evil.example/", "External")),
                hostile(
                        "docx.external",
                        Papers.saying("x").pointing("attachedTemplate", "https://evil.example/t.dotm", "External")),
                hostile("docx.external", Papers.saying("x").pointing("image", "file:///etc/passwd", "External")),
                hostile("docx.embedded", Papers.saying("x").pointing("aFChunk", "chunk.html", "")),
                hostile("docx.embedded", Papers.saying("x").pointing("oleObject", "o.bin", "")),
                hostile("docx.embedded", Papers.of("<w:p><w:r><w:object/></w:r></w:p>")),
                hostile("docx.embedded", Papers.of("<w:altChunk r:id=\"r0\"/><w:p/>")),
                hostile("docx.tracked", Papers.of("<w:p><w:ins w:id=\"1\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>")),
                hostile(
                        "docx.word-field",
                        Papers.of("<w:p><w:r><w:instrText> DDEAUTO cmd \"/k calc\" </w:instrText></w:r></w:p>")),
                hostile(
                        "docx.word-field",
                        Papers.of("<w:p><w:fldSimple w:instr=\"INCLUDEPICTURE http://evil.example\"/></w:p>")),
                hostile(
                        "docx.picture",
                        Papers.saying("x").pointing("image", "media/a.svg", "").with("word/media/a.svg", "<svg/>")),
                hostile(
                        "docx.broken-xml",
                        Papers.saying("x")
                                .with(
                                        "word/document.xml",
                                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")),
                hostile(
                        "docx.broken-xml",
                        Papers.saying("x").with("word/document.xml", "<!DOCTYPE lolz [<!ENTITY a \"aa\">]><a>&a;</a>")),
                hostile(
                        "docx.broken-xml",
                        Papers.saying("x")
                                .with(
                                        "word/document.xml",
                                        Papers.document("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000)))),
                hostile("docx.too-much", Papers.saying("x").with("word/big.xml", new byte[30 * 1024 * 1024])),
                hostile("docx.too-much", Papers.saying("x").with("WORD/document.xml", nothing)));
    }

    private static org.junit.jupiter.params.provider.Arguments hostile(String code, Papers paper) {
        return org.junit.jupiter.params.provider.Arguments.of(code, paper);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoLetterIsRefused(String code, Papers paper) {
        List<String> codes = bad(paper).stream().map(Remark::code).toList();

        assertTrue(codes.contains(code), codes::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "not a zip at all", "%PDF-1.7"})
    void whatIsNoDocumentIsNoTemplate(String content) {
        assertTrue(
                Template.read(content.getBytes(java.nio.charset.StandardCharsets.UTF_8), FIELDS)
                        instanceof Template.Reading.Bad);
    }

    @Test
    void theAuthorsOwnTracesStayBehind() {
        byte[] docx = filled(Papers.saying("x")
                .with("docProps/core.xml", "<a>王小明</a>")
                .with("customXml/item1.xml", "<a/>")
                .pointing("customXml", "../customXml/item1.xml", ""));

        assertFalse(Parts.read(docx).keySet().stream()
                .anyMatch(name -> name.startsWith("docProps") || name.startsWith("customXml")));
    }

    @Test
    void aSheetShowsWhatTheFileSays() {
        Papers paper = Papers.of("""
                <w:p><w:pPr><w:jc w:val="center"/><w:spacing w:line="579" w:lineRule="exact"/></w:pPr>\
                <w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:b/><w:sz w:val="32"/></w:rPr><w:t>{{name}}</w:t></w:r></w:p>""");

        Sheet.Paragraph shown =
                Sheet.of(filled(paper)).blocks().getFirst().paragraph().orElseThrow();

        assertEquals(Sheet.Align.CENTER, shown.align());
        assertEquals(28.95, shown.line().orElseThrow());
        Sheet.Span span = shown.spans().getFirst();
        assertEquals("示例公司", span.text());
        assertEquals(16.0, span.size());
        assertTrue(span.bold());
        assertEquals("仿宋_GB2312", span.font().orElseThrow());
    }

    private static byte[] filled(Papers paper) {
        return good(paper.bytes()).fill(VALUES);
    }

    private static Template good(byte[] docx) {
        return switch (Template.read(docx, FIELDS)) {
            case Template.Reading.Good(Template template) -> template;
            case Template.Reading.Bad(List<Remark> remarks) -> throw new AssertionError(remarks);
        };
    }

    private static List<Remark> bad(Papers paper) {
        return switch (Template.read(paper.bytes(), FIELDS)) {
            case Template.Reading.Good _ -> throw new AssertionError("it was accepted");
            case Template.Reading.Bad(List<Remark> remarks) -> remarks;
        };
    }

    private static List<String> lines(byte[] docx) {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
