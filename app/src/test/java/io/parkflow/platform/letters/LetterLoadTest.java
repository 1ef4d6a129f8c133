package io.parkflow.platform.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What letters cost does not depend on how many there are.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterLoadTest implements TestPropertyProvider {
    private static final int MANY = 25;

    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    Post post;

    @Inject
    CaseDesk cases;

    @Inject
    Catalog catalog;

    @Inject
    Journal journal;

    @Inject
    Statements statements;

    @Inject
    Transactions transactions;

    private Park park = Town.NOWHERE;
    private Town.Person officer = Town.NOBODY;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    void settle() {
        park = town.park();
        officer = town.person(park, "FUND_MANAGER");
    }

    private UUID opened() {
        Town.Person applicant = town.person(park, "APPLICANT");
        return in(() -> cases.number(cases.open(
                        catalog.current("seedfund").bundle(), "示例公司 · 项目", applicant.member(), Optional.empty()))
                .id());
    }

    /// As many letters of the case as that.
    private void write(UUID matter, int letters) {
        for (int i = 0; i < letters; i++) {
            in(() -> journal.record(Fact.ofCase("seedfund.formal-check.refuse", matter)
                    .at("formal-check")
                    .saying(Optional.of("不属于范围"))));
        }
        Tenancy.run(park.tenant(), post::deliver);
    }

    private <T> T in(Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> transactions.write(work));
    }

    private long reads(String path) {
        return statements.of(
                park, () -> assertEquals(200, http.get(path, officer.token()).status(), path));
    }

    @Test
    void aListCostsTheSameHoweverLong() {
        UUID matter = opened();
        String ofCase = "/api/v1/cases/" + matter + "/letters";
        String register = "/api/v1/letters?limit=100";
        write(matter, 2);
        long shortList = reads(ofCase);
        long shortRegister = reads(register);

        write(matter, MANY);

        assertEquals(
                2 + MANY, http.get(ofCase, officer.token()).objects("items").size());
        assertEquals(shortList, reads(ofCase));
        assertEquals(shortRegister, reads(register));
        assertTrue(shortList <= 12 && shortRegister <= 8, shortList + " and " + shortRegister);
    }

    @Test
    void aPreviewReadsAndWritesNothing() {
        UUID matter = opened();
        String preview = "/api/v1/cases/" + matter + "/letters/refusal/preview";
        long first = reads(preview);
        write(matter, MANY);

        assertEquals(first, reads(preview));
        assertTrue(first <= 12, Long.toString(first));
        assertEquals(
                MANY,
                http.get("/api/v1/cases/" + matter + "/letters", officer.token())
                        .objects("items")
                        .size());
    }

    @Test
    void issuingCostsTheSameBesideManyOthers() {
        UUID alone = opened();
        long first = issue(alone);
        UUID crowded = opened();
        write(crowded, MANY);
        voided(crowded);

        long last = issue(crowded);

        assertEquals(first, last);
        assertTrue(first <= 20, Long.toString(first));
    }

    private long issue(UUID matter) {
        if (letters(matter).isEmpty()) {
            in(() -> journal.record(Fact.ofCase("seedfund.formal-check.refuse", matter)
                    .at("formal-check")
                    .saying(Optional.of("x"))));
        }
        return statements.once(park, () -> {
            Http.Reply issued =
                    http.post("/api/v1/cases/" + matter + "/letters", officer.token(), Map.of("kind", "refusal"));
            assertEquals(201, issued.status(), issued::text);
        });
    }

    private List<Map<String, Object>> letters(UUID matter) {
        return http.get("/api/v1/cases/" + matter + "/letters", officer.token()).objects("items");
    }

    /// The newest no longer stands, so that it can be issued by hand.
    private void voided(UUID matter) {
        Object newest = letters(matter).getFirst().get("id");
        assertEquals(
                200,
                http.post("/api/v1/letters/" + newest + "/voiding", officer.token(), Map.of("reason", "错字"))
                        .status());
    }
}
