package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Tampering;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Experts of a seed fund application, drawn by lot.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExpertDrawTest implements TestPropertyProvider {
    @Inject
    Walks walks;

    @Inject
    Http http;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    /// A case at the step that names experts.
    private record Stage(Walk walk, UUID matter, UUID task, String token) {
        String path() {
            return "/api/v1/tasks/" + task + "/draw";
        }
    }

    private Stage stage() {
        Walk walk = walks.begin();
        UUID matter = walk.examined();
        return new Stage(
                walk,
                matter,
                walk.as(walk.officer, () -> walk.open(matter, walk.officer)).getFirst(),
                walk.token(walk.officer));
    }

    private Http.Reply draw(Stage stage, int many, Map<String, Integer> fields) {
        return http.post(stage.path(), stage.token(), Map.of("many", many, "fields", fields));
    }

    private static List<String> drawn(Http.Reply reply) {
        return drawn(reply.object("draw"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> drawn(Map<String, Object> told) {
        return ((List<Map<String, Object>>) told.getOrDefault("drawn", List.of()))
                .stream().map(person -> String.valueOf(person.get("id"))).toList();
    }

    private void atHome(Stage stage, Caller expert, String field) {
        stage.walk()
                .as(
                        stage.walk().officer,
                        () -> walks.sql()
                                .of("""
                                        insert into member_expertise (tenant_id, member_id, field)
                                        values (:tenant, :member, :field)
                                        """)
                                .with("member", expert.member())
                                .with("field", field)
                                .change());
    }

    @Test
    void whoMayNotJudgeIsLeftOutAndTheRestIsDrawnAndCheckedAgain() {
        Stage stage = stage();
        Walk walk = stage.walk();
        walk.experts(5);
        Caller own = walk.caller(walk.applicant.resident(), "EXPERT");
        Caller recused = walk.caller(Optional.empty(), "EXPERT");
        walk.as(
                walk.officer,
                () -> walks.sql()
                        .of("""
                                insert into recusal (tenant_id, case_id, member_id, reason, declared_at)
                                values (:tenant, :case, :member, '亲属', now())
                                """)
                        .with("case", stage.matter())
                        .with("member", recused.member())
                        .change());
        Http.Reply before = http.get(stage.path(), stage.token());
        assertEquals(200, before.status(), before::text);
        assertEquals(5, before.body().get("candidates"), before::text);
        assertEquals(
                Set.of(own.member().toString(), recused.member().toString()),
                new HashSet<>(before.objects("leftOut").stream()
                        .map(left -> String.valueOf(left.get("memberId")))
                        .toList()));

        Http.Reply reply = draw(stage, 5, Map.of());

        assertEquals(201, reply.status(), reply::text);
        assertEquals(5, new HashSet<>(drawn(reply)).size());
        assertFalse(drawn(reply).contains(own.member().toString()));
        assertEquals(List.of("replace"), reply.body().get("can"));
        assertEquals(true, reply.object("draw").get("right"), reply::text);
        assertEquals(
                1,
                walk.events(stage.matter()).stream()
                        .filter("review.experts.drawn"::equals)
                        .count());
        Http.Reply told = http.get("/api/v1/cases/" + stage.matter() + "/draws", stage.token());
        assertEquals(drawn(reply), drawn(told.objects("items").getFirst()));
    }

    @Test
    void aTamperedDrawIsFound() {
        Stage stage = stage();
        List<Caller> experts = stage.walk().experts(4);
        Http.Reply reply = draw(stage, 3, Map.of());
        UUID other = experts.stream()
                .map(Caller::member)
                .filter(id -> !drawn(reply).contains(id.toString()))
                .findFirst()
                .orElseThrow();
        // as only who owns the tables could
        Tampering.in(
                stage.walk().park.cell(),
                "update expert_draw set drawn[1] = '" + other + "' where case_id = '" + stage.matter() + "'");

        Http.Reply told = http.get("/api/v1/cases/" + stage.matter() + "/draws", stage.token());

        assertEquals(false, told.objects("items").getFirst().get("right"), told::text);
    }

    @Test
    void onlyTheDrawnAreAppointedWhereTheFormSaysDrawn() {
        Stage stage = stage();
        Walk walk = stage.walk();
        List<Caller> experts = walk.experts(4);
        String completion = "/api/v1/tasks/" + stage.task() + "/completion";
        List<String> byHand = experts.subList(0, 3).stream()
                .map(expert -> expert.member().toString())
                .toList();
        Map<String, Object> claimed =
                Map.of("outcome", "appoint", "data", Map.of("experts", byHand, "method", "DRAWN"));
        Http.Reply early = http.post(completion, stage.token(), claimed);
        assertEquals("review.draw-first", early.objects("errors").getFirst().get("code"), early::text);

        Http.Reply reply = draw(stage, 3, Map.of());
        List<String> others = new ArrayList<>(
                experts.stream().map(expert -> expert.member().toString()).toList());
        others.remove(drawn(reply).getFirst());
        Http.Reply wrong = http.post(
                completion,
                stage.token(),
                Map.of("outcome", "appoint", "data", Map.of("experts", others, "method", "DRAWN")));
        assertEquals("review.not-the-drawn", wrong.objects("errors").getFirst().get("code"), wrong::text);

        Http.Reply right =
                http.post(completion, stage.token(), Map.of("outcome", "appoint", "data", reply.object("fills")));
        assertEquals(200, right.status(), right::text);
        assertEquals(
                3, walk.as(walk.officer, () -> walk.tasksOf(stage.matter())).size());
    }

    @Test
    void twoWhoDrawAtOnceGetOneLot() throws Exception {
        Stage stage = stage();
        stage.walk().experts(12);
        Callable<Integer> once = () -> draw(stage, 3, Map.of()).status();
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = pool.invokeAll(List.of(once, once, once, once)).stream()
                    .map(ExpertDrawTest::got)
                    .sorted()
                    .toList();

            assertEquals(List.of(201, 409, 409, 409), statuses);
        }
        Http.Reply again = draw(stage, 5, Map.of());
        assertEquals("draw.drawn-already", again.string("code"), again::text);
        assertEquals(List.of("replace"), again.object("now").get("can"));
    }

    private static int got(Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoDeclinesIsReplacedWithAReasonUntilNobodyIsLeft() {
        Stage stage = stage();
        Walk walk = stage.walk();
        walk.experts(4);
        List<String> first = drawn(draw(stage, 3, Map.of()));
        String path = stage.path() + "/replacements";
        Http.Reply silent = http.post(path, stage.token(), Map.of("memberId", first.getFirst(), "reason", " "));
        assertEquals("/reason", silent.objects("errors").getFirst().get("pointer"), silent::text);

        Http.Reply replaced = http.post(path, stage.token(), Map.of("memberId", first.getFirst(), "reason", "出国，无法参加"));

        assertEquals(201, replaced.status(), replaced::text);
        List<String> now = drawn(replaced);
        assertFalse(now.contains(first.getFirst()));
        assertTrue(now.containsAll(first.subList(1, 3)));
        assertEquals(true, replaced.object("draw").get("right"), replaced::text);
        // who declined is not drawn again, nor replaced twice
        Http.Reply twice = http.post(path, stage.token(), Map.of("memberId", first.getFirst(), "reason", "再补"));
        assertEquals(
                "draw.not-among-the-drawn", twice.objects("errors").getFirst().get("code"), twice::text);
        Http.Reply nobody = http.post(path, stage.token(), Map.of("memberId", now.getFirst(), "reason", "生病"));
        assertEquals(409, nobody.status(), nobody::text);
        assertEquals("draw.nobody-left", nobody.string("code"));
        assertEquals(
                1,
                walk.events(stage.matter()).stream()
                        .filter("review.experts.redrawn"::equals)
                        .count());
    }

    @Test
    void fieldsAreServedAndServedAgain() {
        Stage stage = stage();
        List<Caller> experts = stage.walk().experts(8);
        atHome(stage, experts.get(0), "财务");
        atHome(stage, experts.get(1), "财务");
        Http.Reply refused = draw(stage, 5, Map.of("财务", 3));
        assertEquals("draw.too-few-of", refused.objects("errors").getFirst().get("code"), refused::text);

        List<String> drawn = drawn(draw(stage, 5, Map.of("财务", 1)));
        List<String> finance = experts.subList(0, 2).stream()
                .map(expert -> expert.member().toString())
                .toList();
        List<String> there = finance.stream().filter(drawn::contains).toList();
        assertFalse(there.isEmpty());
        if (there.size() == 1) {
            Http.Reply replaced = http.post(
                    stage.path() + "/replacements",
                    stage.token(),
                    Map.of("memberId", there.getFirst(), "reason", "有利害关系"));
            assertTrue(drawn(replaced).stream().anyMatch(finance::contains), replaced::text);
        }
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithEveryFlaw() {
        Stage stage = stage();
        stage.walk().experts(2);

        Http.Reply few = draw(stage, 3, Map.of());
        assertEquals("draw.too-few", few.objects("errors").getFirst().get("code"), few::text);
        assertEquals(
                "review.odd",
                draw(stage, 4, Map.of()).objects("errors").getFirst().get("code"));
        assertEquals(
                "review.how-many",
                draw(stage, 9, Map.of()).objects("errors").getFirst().get("code"));
        Http.Reply over = draw(stage, 3, Map.of("财务", 4));
        assertEquals("/fields", over.objects("errors").getFirst().get("pointer"), over::text);
        assertEquals(
                409,
                http.post(
                                stage.path() + "/replacements",
                                stage.token(),
                                Map.of("memberId", UUID.randomUUID(), "reason", "没有"))
                        .status());
    }

    @Test
    void nobodyAtAllIsSaid() {
        Stage stage = stage();

        Http.Reply none = draw(stage, 3, Map.of());

        assertEquals("draw.nobody-left", none.objects("errors").getFirst().get("code"), none::text);
    }

    @Test
    void onlyWhoHasTheTaskDraws() {
        Stage stage = stage();
        Walk walk = stage.walk();
        walk.experts(3);
        Caller expert = walk.caller(Optional.empty(), "EXPERT");
        Caller leader = walk.caller(Optional.empty(), "PARK_LEADER");
        Map<String, Object> body = Map.of("many", 3);

        assertEquals(404, http.post(stage.path(), walk.token(expert), body).status());
        assertEquals(404, http.post(stage.path(), walk.token(leader), body).status());
        assertEquals(404, http.get(stage.path(), walk.token(walk.applicant)).status());
        assertEquals(
                404,
                http.get("/api/v1/cases/" + stage.matter() + "/draws", walk.token(walk.applicant))
                        .status());
        // a task that names nobody
        Walk another = walks.begin();
        UUID other = another.submitted();
        UUID check = another.as(another.officer, () -> another.open(other, another.officer))
                .getFirst();
        assertEquals(
                404,
                http.get("/api/v1/tasks/" + check + "/draw", another.token(another.officer))
                        .status());
    }

    @Test
    void tooFewScoresBeginANewRoundWithALotOfItsOwn() {
        Stage stage = stage();
        Walk walk = stage.walk();
        List<Caller> experts = walk.experts(6);
        Http.Reply reply = draw(stage, 3, Map.of());
        walk.complete(walk.officer, stage.matter(), "appoint", Trees.of(reply.object("fills")));
        List<Caller> panel = experts.stream()
                .filter(expert -> drawn(reply).contains(expert.member().toString()))
                .toList();
        walk.complete(panel.get(0), stage.matter(), "recused", Trees.empty());
        walk.complete(panel.get(1), stage.matter(), "scored", Walk.sheet(9));
        walk.complete(panel.get(2), stage.matter(), "scored", Walk.sheet(9));

        UUID next = walk.as(walk.officer, () -> walk.open(stage.matter(), walk.officer))
                .getFirst();
        Stage again = new Stage(walk, stage.matter(), next, stage.token());
        Http.Reply second = draw(again, 3, Map.of());

        assertEquals(201, second.status(), second::text);
        assertFalse(drawn(second).contains(panel.getFirst().member().toString()), second::text);
        assertEquals(2, second.object("draw").get("panel"));
        assertEquals(
                2,
                http.get("/api/v1/cases/" + stage.matter() + "/draws", stage.token())
                        .objects("items")
                        .size());
    }
}
