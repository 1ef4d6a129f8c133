package io.parkflow.squad.projects;

import java.time.Instant;
import java.util.Optional;

/// The texts of a table whose rows have versions: what is stands in it, what was from `since` until `until` in the
/// table
/// of the same name with `_past`. Together there is exactly one row a thing and moment.
public final class Versioned {
    private final String now;
    private final String then;
    private final String change;
    private final String columns;

    private Versioned(String table, String columns) {
        this.columns = columns;
        now = "select " + columns + " from " + table + " where tenant_id = :tenant";
        then = now + " and since <= :moment union all select " + columns + " from " + table
                + "_past where tenant_id = :tenant and since <= :moment and until > :moment";
        change = "with kept as (insert into " + table + "_past (tenant_id, " + columns + ", until) select tenant_id, "
                + columns + ", :now from " + table
                + " where tenant_id = :tenant and id = any(cast(:ids as uuid[])))"
                + " update " + table + " set since = :now, version = version + 1, ";
    }

    /// @param columns what is kept of every version
    public static Versioned of(String table, String columns) {
        return new Versioned(table, columns + ", since, version");
    }

    /// What is, ready for further conditions.
    public String now() {
        return now;
    }

    /// Everything as it is, or as it was at `:moment`, to stand in a `from`.
    public String rows(Optional<Instant> moment) {
        return "(" + (moment.isPresent() ? then : now) + ")";
    }

    /// Copies rows as they are and changes them, in one trip; gives them back as they are then. The rows of `:ids` are
    /// held by an earlier statement: this one sees what was there when it began.
    public String change(String settings) {
        return change + settings + " where tenant_id = :tenant and id = any(cast(:ids as uuid[])) returning " + columns;
    }

    /// What was begun after `:from` and still stood at `:moment`: whatever differs between the two, as it was then.
    public String begun() {
        return "select * from (" + then + ") v where since > :from order by since, id";
    }

    /// As it was at `:moment`, of `:ids`.
    public String these() {
        return "select * from (" + then + ") v where id = any(cast(:ids as uuid[]))";
    }
}
