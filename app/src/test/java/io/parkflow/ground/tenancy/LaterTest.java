package io.parkflow.ground.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is said later is said in order, exactly when the transaction is true.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterTest implements TestPropertyProvider {
    @Inject
    Town town;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Tenant park;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeAll
    void found() {
        park = town.park().tenant();
    }

    @Test
    void theNextQuestionSeesWhatWasSaidBefore() {
        List<Integer> seen = new ArrayList<>();

        int last = write(() -> {
            last("seen", 1).later();
            read("seen").later(seen, row -> row.integer("last"));
            last("seen", 2).later();
            return read("seen").one(row -> row.integer("last"));
        });

        assertEquals(List.of(1), seen);
        assertEquals(2, last);
    }

    @Test
    void theCommitTakesAlongWhatNobodyWaitedFor() {
        write(() -> {
            last("taken-along", 7).later();
            return 0;
        });

        assertEquals(Optional.of(7), find("taken-along"));
    }

    @Test
    void aRefusalAtTheCommitUndoesEverything() {
        DatabaseFault refused = assertThrows(
                DatabaseFault.class,
                () -> write(() -> {
                    last("undone", 1).change();
                    insert("undone").later();
                    return 0;
                }));

        assertEquals(Optional.of("case_number_pk"), refused.constraint());
        assertEquals(Optional.empty(), find("undone"));
    }

    @Test
    void whoMustHaveFoundARowMaySayNo() {
        assertThrows(
                IllegalStateException.class,
                () -> write(() -> {
                    last("refusing", 1).later();
                    sql.of("update case_number set last = 9 where tenant_id = :tenant and kind = 'never'")
                            .later(rows -> {
                                throw new IllegalStateException("rows: " + rows);
                            });
                    return 0;
                }));

        assertEquals(Optional.empty(), find("refusing"));
    }

    @Test
    void whatWasRolledBackIsNotSaidByTheNextTransactionOfTheConnection() {
        for (int i = 0; i < 30; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> write(() -> {
                        last("forgotten", 1).later();
                        throw new IllegalStateException("changed my mind");
                    }));
        }

        for (int i = 0; i < 30; i++) {
            assertTrue(find("forgotten").isEmpty());
        }
    }

    @Test
    void absentValuesOfAKindAreNull() {
        String nothing = write(() -> sql.of("select coalesce(cast(:a as text), 'none') as word")
                .with("a", Nothing.TEXT)
                .one(row -> row.text("word")));

        assertEquals("none", nothing);
    }

    private Sql.Statement last(String kind, int last) {
        return sql.of("""
                        insert into case_number (tenant_id, kind, year, last) values (:tenant, :kind, 2026, :last)
                        on conflict (tenant_id, kind, year) do update set last = excluded.last
                        """).with("kind", kind).with("last", last);
    }

    private Sql.Statement insert(String kind) {
        return sql.of("insert into case_number (tenant_id, kind, year, last) values (:tenant, :kind, 2026, 1)")
                .with("kind", kind);
    }

    private Sql.Statement read(String kind) {
        return sql.of("select last from case_number where tenant_id = :tenant and kind = :kind")
                .with("kind", kind);
    }

    private Optional<Integer> find(String kind) {
        return write(() -> read(kind).find(row -> row.integer("last")));
    }

    private <T> T write(Supplier<T> work) {
        return Tenancy.as(park, () -> transactions.write(work));
    }
}
