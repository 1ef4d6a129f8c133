package io.parkflow.ground.docx;

import java.util.List;

/// Something in a template that cannot stay, and where.
///
/// @param code `docx.<word>`
public record Remark(String code, List<Object> args, Place place) {
    public Remark {
        args = List.copyOf(args);
    }
}
