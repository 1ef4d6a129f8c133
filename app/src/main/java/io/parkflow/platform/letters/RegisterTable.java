package io.parkflow.platform.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The register as CSV (RFC 4180), with the mark spreadsheets need to read Chinese. What a spreadsheet would take for
/// a formula stays a text.
final class RegisterTable {
    private static final String MARK = "\ufeff";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private RegisterTable() {}

    /// @param zone of its times
    static String of(List<Letters.Line> lines, ZoneId zone) {
        StringBuilder out = new StringBuilder(MARK);
        row(out, Stream.of("文号", "文书", "收文单位", "办件编号", "状态", "发文时间", "发文人", "作废时间", "作废原因", "SHA-256"));
        for (Letters.Line line : lines) {
            Letter letter = line.letter();
            row(
                    out,
                    Stream.of(
                            letter.number(),
                            letter.title(),
                            letter.addressee(),
                            line.caseNumber().orElse(""),
                            letter.state() == Letter.State.VALID ? "有效" : "作废",
                            time(Optional.of(letter.issuedAt()), zone),
                            line.by().orElse("系统"),
                            time(letter.voidedAt(), zone),
                            letter.reason().orElse(""),
                            letter.sha256()));
        }
        return out.toString();
    }

    private static String time(Optional<Instant> at, ZoneId zone) {
        return at.map(moment -> TIME.format(moment.atZone(zone))).orElse("");
    }

    private static void row(StringBuilder out, Stream<String> cells) {
        out.append(cells.map(RegisterTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
