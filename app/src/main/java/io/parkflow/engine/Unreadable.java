package io.parkflow.engine;

import java.util.List;

/// Why a document was not read to its end.
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Finding finding;

    Unreadable(String code, String arg, int line, int column) {
        this(code, arg, "", line, column);
    }

    Unreadable(String code, String arg, String owner, int line, int column) {
        super(code, null, false, false);
        this.finding = new Finding(
                owner.isEmpty() ? "definitions" : owner,
                code,
                arg.isEmpty() ? List.of() : List.of(Report.shortened(arg)),
                Finding.Severity.ERROR,
                Math.max(line, 0),
                Math.max(column, 0));
    }

    Finding finding() {
        return finding;
    }
}
