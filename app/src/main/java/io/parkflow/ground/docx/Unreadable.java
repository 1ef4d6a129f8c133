package io.parkflow.ground.docx;

import java.util.List;

/// The file cannot be a template at all.
final class Unreadable extends RuntimeException {
    private final transient Remark remark;

    Unreadable(String code, Object... args) {
        super(code, null, false, false);
        this.remark = new Remark(code, List.of(args), Place.WHOLE);
    }

    Remark remark() {
        return remark;
    }
}
