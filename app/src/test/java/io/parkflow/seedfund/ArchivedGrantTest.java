package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.money.Money;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A grant taken over from before the park worked here has no papers, and still every page of it opens.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchivedGrantTest implements TestPropertyProvider {
    private static final Instant LONG_AGO = Instant.parse("2016-06-01T02:00:00Z");

    @Inject
    Walks walks;

    @Inject
    Archive archive;

    @Inject
    Enrolment enrolment;

    @Inject
    Http http;

    private String officer = "";
    private String id = "";

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeAll
    void takeOver() {
        Walk walk = walks.begin();
        Caller everybody =
                walk.caller(Optional.empty(), "FUND_MANAGER", "IC_SECRETARY", "FINANCE_MAKER", "PARK_LEADER");
        officer = walk.token(everybody);
        id = walk.as(everybody, () -> {
                    Money amount = Money.yuan(300_000);
                    UUID call = archive.pastCall(
                            walk.fund,
                            "2016 年度种子基金申报（历史导入）",
                            LONG_AGO,
                            LONG_AGO.plusSeconds(1),
                            amount,
                            Map.of("LOAN_FREE", new Archive.Limit("免息信用贷款", amount)));
                    UUID company = enrolment.resident("重庆旧例科技有限公司", "91500107MA5DEM0209");
                    return archive.grant(
                            walk.fund,
                            call,
                            new Archive.Grant(
                                    company, "重庆旧例科技有限公司", "91500107MA5DEM0209", "旧例", "LOAN_FREE", amount, LONG_AGO));
                })
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline",
                "/submissions",
                "/letters",
                "/route",
                "/letters/receipt/preview",
                "/letters/acceptance/preview",
                "/letters/correction/preview",
                "/letters/refusal/preview",
                "/letters/decision/preview",
                "/letters/agreement/preview"
            })
    void opens(String page) {
        Http.Reply reply = http.get("/api/v1/cases/" + id + page, officer);

        assertEquals(200, reply.status(), reply::text);
    }

    @Test
    void itsRulesAreReadFromWhatIsKnown() {
        Http.Reply reply = http.get("/api/v1/seedfund/cases/" + id + "/eligibility", officer);

        assertEquals(200, reply.status(), reply::text);
    }
}
