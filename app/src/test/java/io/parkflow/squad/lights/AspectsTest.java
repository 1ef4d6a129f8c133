package io.parkflow.squad.lights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.Office;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Missing reports, blockers and orders colour a project at once, say why, and stay on record when they are mended.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AspectsTest extends Squads {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    List<Chore> chores = List.of();

    /// Ahead of its year, so that nothing but the side in question speaks.
    @BeforeEach
    void ahead() {
        assertEquals(
                201,
                http.post(
                                Office.PROJECTS + "/" + project + "/investments",
                                token(chief),
                                Map.of("total", Office.money("150000000.00")))
                        .status());
    }

    private void hour(String moment) {
        at(moment);
        inPark(() -> {
            for (Chore chore : chores) {
                chore.perform(now.instant());
            }
            return true;
        });
    }

    private JsonNode light(String language) {
        Http.Reply sheet =
                http.get(Office.PROJECTS + "/" + project + "/lights", token(parkLeader), "Accept-Language", language);
        assertEquals(200, sheet.status(), sheet::text);
        return Trees.read(sheet.text()).path("light");
    }

    private String side(String key, String language) {
        return light(language)
                .path("aspects")
                .valueStream()
                .filter(each -> each.path("key").asText().equals(key))
                .map(each -> each.path("name").asText() + " "
                        + each.path("colour").asText() + " " + each.path("why").asText())
                .findFirst()
                .orElse("");
    }

    private String colour() {
        return light("zh-CN").path("colour").asText();
    }

    private Http.Reply submit() {
        Map<String, Object> data = new HashMap<>(Map.of(
                "progressText",
                "主体结构封顶",
                "confidence",
                "SMOOTH",
                "investTotal",
                "150000000.00",
                "nextWeekPlan",
                "机电安装"));
        String photo = uploads.send(token(officer), "a.png", PNG).string("id");
        data.put("photos", List.of(Map.of("photo", photo, "takenAt", "2026-03-04T08:30")));
        return answer(officer, "submit", data);
    }

    @Test
    void aReportThatIsMissingIsYellowThenRedAndWasRedOnceItIsThere() {
        hour("2026-03-04T01:00:00Z");
        assertEquals("", side("report", "zh-CN"));
        hour("2026-03-05T10:00:00Z");
        assertEquals("周报 YELLOW 2026-W10 周报逾期未报", side("report", "zh-CN"));
        assertEquals("Weekly report YELLOW The report of 2026-W10 is missing", side("report", "en"));
        assertEquals("YELLOW", colour());
        hour("2026-03-06T04:00:00Z");
        assertEquals("RED", colour());
        assertEquals("2026-W10 周报审核截止时仍未报", light("zh-CN").path("why").asText());

        assertEquals(200, submit().status());
        assertEquals("GREEN", colour());
        assertTrue(light("zh-CN").path("wasRed").asBoolean());
        assertEquals("周报 GREEN 2026-W10 周报已报", side("report", "zh-CN"));
        assertEquals(3, events("light.changed"));
    }

    private Object raise(String grade) {
        Http.Reply raised = http.post(
                "/api/v1/squad/blockers",
                token(officer),
                Map.of("projectId", project, "category", "POWER", "grade", grade, "description", "线路迁改未完成"));
        assertEquals(201, raised.status(), raised::text);
        return raised.body();
    }

    @Test
    void aBlockerColoursItsProjectByGradeAndLevelUntilItIsClosed() {
        raise("NORMAL");
        assertEquals("问题 GREEN 有 1 个问题在办", side("blocker", "zh-CN"));
        answer(chief, "take", Map.of("handler", handler));
        assertEquals(200, answer(handler, "beyond").status());
        assertEquals("YELLOW", colour());
        assertEquals("Blockers YELLOW 1 blocker(s) open, the highest on level 2", side("blocker", "en"));
        assertEquals(200, answer(deptHead, "disagree").status());
        assertEquals("RED", colour());
        assertEquals("有 1 个问题在办，最高已升级到 L3", light("zh-CN").path("why").asText());

        Map<String, Object> done = Map.of("measures", "线路已迁改", "evidence", List.of(file(squadLeader)));
        assertEquals(200, answer(squadLeader, "done", done).status());
        assertEquals(200, answer(supervisor, "pass", Map.of("result", "已送电")).status());
        assertEquals("GREEN", colour());
        assertTrue(light("zh-CN").path("wasRed").asBoolean());
        assertEquals("", side("blocker", "zh-CN"));
    }

    @Test
    void anUrgentBlockerIsYellowAtOnce() {
        raise("URGENT");
        assertEquals("有 1 个问题在办，其中有紧急的", light("zh-CN").path("why").asText());
        assertEquals("YELLOW", colour());
    }

    private Http.Reply order(String level) {
        return http.post(
                "/api/v1/squad/orders",
                token(supervisor),
                Map.of("projectId", project, "level", level, "reason", "现场停工", "handlerId", handler));
    }

    @Test
    void anOpenOrderColoursItsProjectAndAReminderDoesNot() {
        assertEquals(201, order("BLUE").status());
        assertEquals("", side("order", "zh-CN"));
        String number = String.valueOf(order("YELLOW").object("order").get("number"));
        assertEquals("督办 YELLOW 黄色督办单 " + number + " 未销号", side("order", "zh-CN"));
        String red = String.valueOf(order("RED").object("order").get("number"));
        assertEquals("Orders RED The red order " + red + " is open", side("order", "en"));
        assertEquals("RED", colour());
    }

    @Test
    void asOfADayBeforeItIsAsItWas() {
        hour("2026-03-05T10:00:00Z");
        raise("URGENT");
        now.set("2026-03-08T02:00:00Z");
        assertEquals(201, order("RED").status());
        Http.Reply then = http.get(Office.PROJECTS + "/" + project + "/lights?asOf=2026-03-05", token(parkLeader));
        assertEquals("YELLOW", then.object("light").get("colour"));
        assertEquals("RED", colour());
    }
}
