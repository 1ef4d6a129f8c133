package io.parkflow.platform.forms;

import java.util.UUID;

/// One file or member that an answer names.
///
/// @param pointer where, for example `/shareholders/0/licence`
/// @param name    field of the form it lies in, for example `shareholders`
/// @param kind    of the field or column that holds it
public record Reference(String pointer, String name, Kind kind, UUID id) {
    public boolean isFile() {
        return kind instanceof Kind.Attachment || kind instanceof Kind.Attachments;
    }
}
