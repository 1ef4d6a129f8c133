package io.parkflow.ground.tenancy;

import java.sql.Types;

/// An absent value of a known kind. With a bare null the database has to read a statement anew whenever another one
/// of its values is absent.
public enum Nothing {
    TEXT(Types.VARCHAR),
    TIME(Types.TIMESTAMP),
    NUMBER(Types.BIGINT),
    REAL(Types.DOUBLE);

    final int type;

    Nothing(int type) {
        this.type = type;
    }
}
