package io.parkflow.squad.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.Office;
import io.parkflow.squad.Squads;
import io.parkflow.squad.lights.Verdicts;
import io.parkflow.squad.projects.Projects;
import io.parkflow.test.Http;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Payments are planned, paid once, and colour the project when they are overdue.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentTest extends Squads {
    @Inject
    Verdicts verdicts;

    @Inject
    Projects projects;

    private String path(String what) {
        return Office.PROJECTS + "/" + project + "/payments" + what;
    }

    private static Map<String, Object> due(String what, String yuan, String due) {
        return new HashMap<>(Map.of("what", what, "amount", Office.money(yuan), "due", due));
    }

    private Http.Reply plan(UUID who, String seen, String reason, List<Map<String, Object>> items) {
        String body = Trees.of(Map.of("items", items, "reason", reason)).toString();
        return http.send("PUT", path(""), token(who), body, "If-Match", seen);
    }

    /// Two of them, the first due by the end of March.
    private void planned() {
        Http.Reply planned = plan(
                officer,
                "\"0\"",
                "",
                List.of(due("尾款", "2000000.00", "２０２６-12"), due("首付款", "3000000.00", "2026年第一季度")));
        assertEquals(200, planned.status(), planned::text);
        assertEquals("\"1\"", planned.header("ETag"));
    }

    private Http.Reply payments() {
        return http.get(path(""), token(officer));
    }

    private JsonNode first() {
        return Trees.read(payments().text()).path("items").path(0);
    }

    private List<Map<String, Object>> items() {
        return payments().objects("items").stream()
                .map(item -> {
                    Map<String, Object> sent = new HashMap<>();
                    for (String field : List.of("id", "what", "amount", "due")) {
                        sent.put(field, item.getOrDefault(field, ""));
                    }
                    return sent;
                })
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    private Http.Reply settle(UUID who, String seen, Map<String, Object> body) {
        return http.post(path("/" + first().path("id").asText() + "/settlements"), token(who), body, "If-Match", seen);
    }

    private static Map<String, Object> paid(String yuan, String on) {
        return new HashMap<>(Map.of("amount", Office.money(yuan), "on", on));
    }

    private static List<Object> pointers(Http.Reply refused) {
        return refused.objects("errors").stream()
                .map(error -> error.get("pointer"))
                .toList();
    }

    @Test
    void paymentsArePlannedByTheOfficerWithTheirDatesAsExactlyAsTheyAreKnown() {
        assertEquals("\"0\"", payments().header("ETag"));
        assertEquals(List.of("plan"), payments().body().get("can"));
        planned();

        JsonNode sheet = Trees.read(payments().text());
        assertEquals(
                List.of("首付款 2026-Q1 2026-03-31 OPEN", "尾款 2026-12 2026-12-31 OPEN"),
                sheet.path("items")
                        .valueStream()
                        .map(each -> each.path("what").asText() + " "
                                + each.path("due").asText() + " "
                                + each.path("dueLast").asText() + " "
                                + each.path("state").asText())
                        .toList());
        assertEquals("5000000.00", sheet.at("/total/amount").asText());
        assertEquals(List.of("plan", "settle"), payments().body().get("can"));
        assertEquals(List.of(), http.get(path(""), token(parkLeader)).body().get("can"));
        assertEquals(1, events("payment.planned"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Map<String, Object> strange = due("首付款", "1.00", "2026");
        strange.put("id", UUID.randomUUID());
        Http.Reply refused = plan(
                officer,
                "\"0\"",
                "",
                List.of(
                        due("", "0.00", "下个月"),
                        due("冲减", "-5.00", "2026-02-30"),
                        strange,
                        due("x".repeat(101), "5.00", "")));
        assertEquals(422, refused.status());
        assertEquals(
                List.of(
                        "/items/0/what",
                        "/items/0/amount",
                        "/items/0/due",
                        "/items/1/amount",
                        "/items/1/due",
                        "/items/2/id",
                        "/items/3/what",
                        "/items/3/due"),
                pointers(refused));
        assertEquals(
                List.of("/items"), pointers(plan(officer, "\"0\"", "", List.of(due("全部", "1000000000.01", "2026")))));
        assertEquals(
                List.of("/items"),
                pointers(plan(officer, "\"0\"", "", java.util.Collections.nCopies(101, due("款", "1.00", "2026")))));
        assertEquals(200, plan(officer, "\"0\"", "", List.of()).status());
        assertEquals("\"0\"", payments().header("ETag"));
    }

    @Test
    void aChangeSaysWhyAndEveryPlanIsKept() {
        planned();
        List<Map<String, Object>> later = items();
        later.getLast().put("due", "2027-H1");
        assertEquals(List.of("/reason"), pointers(plan(officer, "\"1\"", " ", later)));
        now.set("2026-03-06T02:00:00Z");
        assertEquals(200, plan(chief, "\"1\"", "设备交付顺延", later).status());
        assertEquals(412, plan(chief, "\"1\"", "再改", later).status());
        // the same once more is no new plan
        assertEquals("\"2\"", plan(chief, "\"2\"", "", later).header("ETag"));

        List<Map<String, Object>> versions =
                http.get(path("/versions"), token(parkLeader)).objects("items");
        assertEquals(2, versions.size());
        assertEquals("设备交付顺延", versions.getFirst().get("reason"));
        assertEquals("2027-H1", Trees.of(versions.getFirst()).at("/items/1/due").asText());
        assertEquals("2026-12", Trees.of(versions.getLast()).at("/items/1/due").asText());
        Http.Reply then = http.get(path("") + "?asOf=2026-03-05", token(officer));
        assertEquals("2026-12", Trees.read(then.text()).at("/items/1/due").asText());
        assertEquals(List.of(), then.body().get("can"));
        assertEquals(
                List.of(),
                http.get(path("") + "?asOf=2026-03-01", token(officer)).objects("items"));
    }

    @Test
    void aPaymentIsEnteredOnceHoweverOftenTheButtonIsPressed() throws Exception {
        planned();
        String mine = token(officer);
        String settle = path("/" + first().path("id").asText() + "/settlements");
        List<Integer> answers = new ArrayList<>();
        try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(fingers.submit(
                        () -> http.post(settle, mine, paid("1000000.00", "2026-03-04"), "If-Match", "\"1\"")
                                .status()));
            }
            for (Future<Integer> each : all) {
                answers.add(each.get());
            }
        }
        assertEquals(List.of(201, 412, 412, 412), answers.stream().sorted().toList());
        assertEquals(1, first().path("settlements").size());
        assertEquals("1000000.00", first().at("/paid/amount").asText());
        assertEquals("2000000.00", first().at("/outstanding/amount").asText());

        String key = UUID.randomUUID().toString();
        Map<String, Object> rest = paid("2000000.00", "2026-03-04");
        Http.Reply once = http.post(settle, mine, rest, "If-Match", "\"2\"", "Idempotency-Key", key);
        Http.Reply twice = http.post(settle, mine, rest, "If-Match", "\"2\"", "Idempotency-Key", key);
        assertEquals(List.of(201, 201), List.of(once.status(), twice.status()));
        assertEquals(once.text(), twice.text());
        assertEquals("PAID", first().path("state").asText());
        Http.Reply more = settle(officer, "\"3\"", paid("1.00", "2026-03-04"));
        assertEquals("payments.paid-already", more.string("code"));
        assertEquals(List.of("plan", "settle"), more.object("now").get("can"));
        assertEquals(2, events("payment.settled"));
    }

    @Test
    void whatIsPaidIsNeverMoreThanIsOwedAndNeverAhead() {
        planned();
        assertEquals(
                428,
                http.post(path("/" + first().path("id").asText() + "/settlements"), token(officer), Map.of())
                        .status());
        assertEquals(List.of("/amount"), pointers(settle(officer, "\"1\"", Map.of())));
        Map<String, Object> odd = paid("3000000.01", "2026-03-05");
        odd.put("voucherId", file(chief));
        assertEquals(List.of("/on", "/amount", "/voucherId"), pointers(settle(officer, "\"1\"", odd)));
        assertEquals(List.of("/amount"), pointers(settle(officer, "\"1\"", paid("0.00", "2026-03-04"))));
        assertEquals(List.of("/reason", "/amount"), pointers(settle(officer, "\"1\"", paid("-1.00", "2026-03-04"))));
        assertEquals(
                403, settle(squadLeader, "\"1\"", paid("1.00", "2026-03-04")).status());
        UUID other = town.person(park, "PROJECT_OFFICER").member();
        assertEquals(403, settle(other, "\"1\"", paid("1.00", "2026-03-04")).status());
        assertEquals(403, plan(other, "\"1\"", "x", List.of()).status());
        assertEquals(
                404,
                http.post(
                                path("/" + UUID.randomUUID() + "/settlements"),
                                token(officer),
                                paid("1.00", "2026-03-04"),
                                "If-Match",
                                "\"1\"")
                        .status());
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");
        assertEquals(404, http.get(path(""), stranger.token()).status());
        assertEquals(404, http.get(path("/versions"), stranger.token()).status());
        assertEquals(
                404,
                http.send("PUT", path(""), stranger.token(), "{\"items\": []}", "If-Match", "\"1\"")
                        .status());
        ground.set(park, project, "course", "TERMINATED");
        assertEquals(
                "payments.over",
                settle(officer, "\"1\"", paid("1.00", "2026-03-04")).string("code"));
        assertEquals(List.of(), payments().body().get("can"));
    }

    @Test
    void aMistakeIsTakenBackWithItsReasonAndWhatWasPaidStaysAsPlanned() {
        planned();
        Map<String, Object> body = paid("3000000.00", "2026-03-04");
        body.put("voucherId", file(officer));
        assertEquals(201, settle(officer, "\"1\"", body).status());
        JsonNode entry = first().path("settlements").path(0);
        assertEquals("佐证.pdf", entry.path("voucher").asText());
        String voucher = path("/" + first().path("id").asText() + "/settlements/"
                + entry.path("id").asText() + "/file");
        assertEquals(200, http.get(voucher, token(parkLeader)).status());
        assertEquals(
                404,
                http.get(voucher, town.person(town.park(), "DISPATCH_OFFICE").token())
                        .status());

        List<Map<String, Object>> without = items();
        without.removeFirst();
        assertEquals(List.of("/items"), pointers(plan(officer, "\"2\"", "不付了", without)));
        List<Map<String, Object>> cheaper = items();
        cheaper.getFirst().put("amount", Office.money("1.00"));
        assertEquals(List.of("/items/0/id"), pointers(plan(officer, "\"2\"", "改小", cheaper)));

        now.set("2026-03-09T02:00:00Z");
        Map<String, Object> back = paid("-3000000.00", "2026-03-09");
        back.put("reason", "重复登记");
        assertEquals(201, settle(officer, "\"2\"", back).status());
        assertEquals("0.00", first().at("/paid/amount").asText());
        assertEquals(2, first().path("settlements").size());
        assertEquals(List.of("/items"), pointers(plan(officer, "\"3\"", "不付了", without)));
        JsonNode then = Trees.read(
                http.get(path("") + "?asOf=2026-03-08", token(officer)).text());
        assertEquals("3000000.00", then.at("/items/0/paid/amount").asText());
        assertEquals("PAID", then.at("/items/0/state").asText());
    }

    private String light(String language) {
        Http.Reply sheet =
                http.get(Office.PROJECTS + "/" + project + "/lights", token(parkLeader), "Accept-Language", language);
        return Trees.read(sheet.text())
                .at("/light/aspects")
                .valueStream()
                .filter(each -> each.path("key").asText().equals("payment"))
                .map(each -> each.path("name").asText() + " "
                        + each.path("colour").asText() + " " + each.path("why").asText())
                .findFirst()
                .orElse("");
    }

    private void scan(String day) {
        now.set(day + "T02:00:00Z");
        assertEquals(
                201,
                http.post("/api/v1/squad/light-scans", token(office), Map.of()).status());
    }

    @Test
    void whatIsOverdueColoursTheProjectByTheParksOwnNumbers() {
        scan("2026-03-04");
        assertEquals("", light("zh-CN"));
        planned();
        assertEquals("资金支付 GREEN 下一笔“首付款”300.00 万元，计划 2026-Q1 支付", light("zh-CN"));
        scan("2026-04-12");
        assertEquals("资金支付 YELLOW 应付“首付款”300.00 万元，计划 2026-Q1 支付，已逾期 12 天未付", light("zh-CN"));
        assertEquals(
                201, settle(officer, "\"1\"", paid("2400000.00", "2026-04-12")).status());
        assertEquals(
                "Payments YELLOW “首付款” of 300.00 (10,000 yuan) was to be paid in 2026-Q1: 60.00 outstanding (20.0 %),"
                        + " 12 day(s) overdue",
                light("en"));
        scan("2026-05-01");
        assertEquals("RED", light("zh-CN").split(" ")[1]);

        String rules = Trees.of(Map.of("rules", Map.of("payment", Map.of("redPercent", 20))))
                .toString();
        assertEquals(
                200,
                http.send("PUT", "/api/v1/squad/rules", token(office), rules, "If-Match", "\"0\"")
                        .status());
        scan("2026-05-02");
        assertEquals("YELLOW", light("zh-CN").split(" ")[1]);
        assertEquals(
                201, settle(officer, "\"2\"", paid("600000.00", "2026-05-02")).status());
        assertEquals("GREEN", light("zh-CN").split(" ")[1]);
        assertEquals(
                0,
                http.get("/api/v1/squad/orders?project=" + project, token(office)).objects("items").stream()
                        .filter(order -> String.valueOf(order.get("reason")).contains("首付款"))
                        .count());
    }

    @Test
    void lookingCostsTheSameHoweverManyProjectsAndPaymentsThereAre() {
        planned();
        looked();
        int few = looked();
        for (int i = 0; i < 5; i++) {
            project = project("又一个" + i);
            planned();
        }
        assertEquals(few, looked());
        assertNotEquals(0, few);
    }

    private int looked() {
        return Statements.said(() -> inPark(() -> transactions.read(
                        () -> verdicts.of("payment", projects.underWay(), LocalDate.parse("2026-05-01")))))
                .size();
    }
}
