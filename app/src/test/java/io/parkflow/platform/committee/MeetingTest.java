package io.parkflow.platform.committee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.test.Evidence;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    CaseDesk cases;

    @Inject
    Catalog catalog;

    @Inject
    Transactions transactions;

    @Inject
    Purse purse;

    @Inject
    Resolutions resolutions;

    @Inject
    Evidence evidence;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("spec.name", "MeetingTest");
        return properties;
    }

    /// A feature that asks for money and remembers what it was told.
    @Singleton
    @Requires(property = "spec.name", value = "MeetingTest")
    static final class Purse implements Ruling {
        final Map<UUID, Agenda> asking = new ConcurrentHashMap<>();
        final Map<UUID, Decision> told = new ConcurrentHashMap<>();

        @Override
        public Optional<Agenda> agenda(UUID caseId) {
            return Optional.ofNullable(asking.get(caseId)).filter(_ -> !told.containsKey(caseId));
        }

        Decision told(UUID caseId) {
            return Objects.requireNonNull(told.get(caseId));
        }

        @Override
        public void decided(Decision decision) {
            if (decision.outcome() != Outcome.DEFERRED) {
                told.put(decision.caseId(), decision);
            }
        }
    }

    /// A park with a secretary and a committee of seven, the chair first.
    private final class Room {
        final Park park = town.park();
        final Town.Person secretary = town.person(park, "IC_SECRETARY");
        final List<Town.Person> committee = new ArrayList<>();
        final String meeting;

        Room() {
            committee.add(town.person(park, "IC_CHAIR"));
            IntStream.range(0, 6).forEach(_ -> committee.add(town.person(park, "IC_MEMBER")));
            meeting = post(
                            "meetings",
                            secretary,
                            Map.of("title", "第一次投决会", "heldAt", "2026-11-21T09:30:00+08:00", "place", "二楼会议室"),
                            201)
                    .string("id");
        }

        Http.Reply post(String path, Town.Person who, Object body, int status) {
            Http.Reply reply = http.post("/api/v1/committee/" + path, who.token(), body);
            assertEquals(status, reply.status(), path + " " + reply.text());
            return reply;
        }

        Http.Reply look(Town.Person who) {
            return http.get("/api/v1/committee/meetings/" + meeting, who.token());
        }

        UUID aCase(String wanAsked, String wanLimit) {
            return Tenancy.as(
                    park.tenant(),
                    () -> transactions.write(() -> {
                        UUID id = cases.number(cases.open(
                                        catalog.current("request").bundle(),
                                        "激光雷达项目",
                                        secretary.member(),
                                        Optional.empty()))
                                .id();
                        cases.move(id, State.DECISION, Optional.empty());
                        purse.asking.put(
                                id,
                                new Agenda(
                                        "激光雷达项目", "路友光电", Money.of(wanAsked, Unit.WAN), Money.of(wanLimit, Unit.WAN)));
                        return id;
                    }));
        }

        String list(UUID caseId) {
            Http.Reply sheet =
                    post("meetings/" + meeting + "/items", secretary, Map.of("caseId", caseId.toString()), 201);
            return String.valueOf(sheet.objects("items").getLast().get("id"));
        }

        void open() {
            committee.forEach(person -> attend(person, true));
            post("meetings/" + meeting + "/opening", secretary, Map.of(), 200);
        }

        void attend(Town.Person person, boolean present) {
            post(
                    "meetings/" + meeting + "/attendance",
                    secretary,
                    Map.of("memberId", person.member().toString(), "present", present),
                    200);
        }

        void vote(String item, int who, String vote) {
            Map<String, Object> ballot = switch (vote) {
                case "no" -> Map.of("vote", "no", "reason", "市场规模存疑");
                case "conditional" ->
                    Map.of("vote", "conditional", "reason", "团队未到齐", "conditions", List.of("核心人员全职到岗"));
                default -> Map.of("vote", vote);
            };
            post("items/" + item + "/ballots", committee.get(who), ballot, 200);
        }

        void votes(String item, String... votes) {
            IntStream.range(0, votes.length).forEach(i -> vote(item, i, votes[i]));
        }

        Http.Reply decide(String item, Object body, int status) {
            return post("items/" + item + "/decision", secretary, body, status);
        }
    }

    private static final Map<String, Object> HALF = Map.of(
            "quorumBase",
            "ALL",
            "quorum",
            Map.of("numerator", 1, "denominator", 2),
            "fewest",
            3,
            "passBase",
            "PRESENT",
            "pass",
            Map.of("numerator", 1, "denominator", 2),
            "tie",
            "CHAIR_DECIDES",
            "chairVeto",
            false,
            "fewestSeats",
            7,
            "largestSeats",
            7,
            "substitution",
            false);

    private Http.Reply rules(Room room, Map<String, Object> wanted, int seen) {
        String admin = town.person(room.park, "TENANT_ADMIN").token();
        return http.send(
                "PUT", "/api/v1/committee/rules", admin, Trees.of(wanted).toString(), "If-Match", "\"" + seen + "\"");
    }

    @Test
    void aParkWithRulesOfItsOwnCountsByThem() {
        Room room = new Room();
        String item = room.list(room.aCase("30", "30"));
        assertEquals(200, rules(room, HALF, 0).status());
        room.committee.subList(0, 4).forEach(person -> room.attend(person, true));
        room.post("meetings/" + room.meeting + "/opening", room.secretary, Map.of(), 200);
        room.votes(item, "yes", "yes", "no", "no");

        Http.Reply decided = room.decide(item, Map.of(), 200);

        assertEquals("APPROVED", decided.string("outcome"), "half of those present, and the chair says yes");
        assertEquals(4, decided.object("tally").get("quorum"));
        assertEquals(1, room.look(room.secretary).object("rules").get("version"));
    }

    @Test
    void rulesAreFrozenWhenTheMeetingOpens() {
        Room room = new Room();
        String item = room.list(room.aCase("30", "30"));
        room.open();
        Http.Reply changed = rules(room, HALF, 0);
        room.votes(item, "yes", "yes", "yes", "yes", "no", "no", "no");

        Http.Reply decided = room.decide(item, Map.of(), 200);

        assertEquals(200, changed.status(), changed.text());
        assertEquals("VETOED", decided.string("outcome"), "four of seven were too few when it opened");
        assertEquals(0, room.look(room.secretary).object("rules").get("version"));
        assertEquals(
                1,
                http.get("/api/v1/committee/rules", room.secretary.token())
                        .body()
                        .get("version"));
    }

    @Test
    void rulesAreCheckedWholeAndChangedOnce() {
        Room room = new Room();
        Map<String, Object> wrong = new HashMap<>(HALF);
        wrong.put("quorum", Map.of("numerator", 1, "denominator", 3));
        wrong.put("fewestSeats", 4);
        wrong.put("passBase", "NOBODY");

        Http.Reply refused = rules(room, wrong, 0);

        assertEquals(422, refused.status());
        assertEquals(
                List.of("/passBase", "/quorum", "/fewestSeats"),
                refused.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .toList());
        assertEquals(200, rules(room, HALF, 0).status());
        assertEquals(412, rules(room, HALF, 0).status());
        assertEquals(
                403,
                http.send(
                                "PUT",
                                "/api/v1/committee/rules",
                                room.secretary.token(),
                                Trees.of(HALF).toString(),
                                "If-Match",
                                "\"1\"")
                        .status());
    }

    @Test
    void oneSubstituteSitsForAnAbsentMember() {
        Room room = new Room();
        String item = room.list(room.aCase("30", "30"));
        Town.Person substitute = town.person(room.park, "IC_SUBSTITUTE");
        Town.Person another = town.person(room.park, "IC_SUBSTITUTE");
        String path = "meetings/" + room.meeting + "/substitutions";
        room.committee.subList(0, 6).forEach(person -> room.attend(person, true));
        Map<String, Object> word = word(room.committee.get(6), substitute);

        room.post(path, room.secretary, word, 409);
        room.post("meetings/" + room.meeting + "/opening", room.secretary, Map.of(), 200);
        room.post(path, room.secretary, word(room.committee.get(0), substitute), 409);
        room.post(path, room.secretary, word(room.committee.get(6), room.committee.get(1)), 422);
        Http.Reply seated = room.post(path, room.secretary, word, 200);
        room.post(path, room.secretary, word, 404);
        room.post(path, room.secretary, word(substitute, another), 404);
        room.votes(item, "yes", "yes", "yes", "yes", "no", "no");
        room.post("items/" + item + "/ballots", substitute, Map.of("vote", "yes"), 200);
        room.post("items/" + item + "/ballots", room.committee.get(6), Map.of("vote", "no", "reason", "迟到"), 403);
        Http.Reply decided = room.decide(item, Map.of(), 200);

        assertEquals(7, seated.objects("members").size());
        assertTrue(seated.text().contains("\"standsFor\":\"王小明\""), seated.text());
        assertEquals("APPROVED", decided.string("outcome"));
        assertEquals(7, decided.object("tally").get("present"));
    }

    private static Map<String, Object> word(Town.Person member, Town.Person substitute) {
        return Map.of(
                "memberId", member.member().toString(),
                "substituteId", substitute.member().toString(),
                "authority", "授权委托书 2026-7");
    }

    @Test
    void aParkMayForbidSubstitutes() {
        Room room = new Room();
        Town.Person substitute = town.person(room.park, "IC_SUBSTITUTE");
        assertEquals(200, rules(room, HALF, 0).status());
        room.post("meetings/" + room.meeting + "/opening", room.secretary, Map.of(), 200);

        Http.Reply refused = room.post(
                "meetings/" + room.meeting + "/substitutions",
                room.secretary,
                word(room.committee.get(6), substitute),
                409);

        assertEquals("committee.no-substitution", refused.string("code"));
    }

    private static final String[] ALL_YES = {"yes", "yes", "yes", "yes", "yes", "yes", "yes"};

    @Test
    void fiveOfSevenGrantWhatWasAskedAndTheFeatureIsTold() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String item = room.list(caseId);
        room.open();
        room.votes(item, "yes", "yes", "yes", "yes", "yes", "no", "no");

        Http.Reply decided = room.decide(item, Map.of(), 200);

        assertEquals("APPROVED", decided.string("outcome"));
        assertEquals("decided", decided.string("state"));
        assertEquals(
                Map.of("amount", "300000.00", "currency", "CNY"), decided.body().get("granted"));
        assertEquals(5, decided.object("tally").get("needed"));
        assertEquals(Optional.of(Money.yuan(300_000)), purse.told(caseId).granted());
    }

    @Test
    void conditionsOfTheVotesBecomeConditionsOfTheDecision() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String item = room.list(caseId);
        room.open();
        room.votes(item, "conditional", "yes", "yes", "conditional", "yes", "yes", "yes");

        room.decide(item, Map.of("granted", "200000.00"), 200);

        Decision told = purse.told(caseId);
        assertEquals(Outcome.CONDITIONAL, told.outcome());
        assertEquals(List.of("核心人员全职到岗"), told.conditions());
        assertEquals(Optional.of(Money.yuan(200_000)), told.granted());
    }

    @Test
    void everyBallotThatCountsIsBoundToItsEvent() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String item = room.list(caseId);
        room.open();
        room.votes(item, "no", "yes", "conditional", "yes", "yes", "yes", "yes");
        room.vote(item, 0, "yes");
        room.decide(item, Map.of(), 200);

        Map<String, String> export = Evidence.parts(evidence.export(
                        caseId.toString(), town.person(room.park, "AUDITOR").token())
                .body());
        Map<String, String> forged = new HashMap<>(export);
        forged.computeIfPresent("evidence.json", (_, text) -> text.replace("核心人员全职到岗", "核心人员兼职"));

        String verdict = Evidence.verdict(export, Optional.empty());
        assertTrue(
                verdict.startsWith("Unaltered") && verdict.contains(" 7 submissions, score sheets and ballots"),
                verdict);
        String told = Evidence.verdict(forged, Optional.empty());
        assertTrue(
                told.startsWith(
                        "Altered: the ballot of member " + room.committee.get(2).member()),
                told);
    }

    @Test
    void theAmountOnlyGoesDown() {
        Room room = new Room();
        String item = room.list(room.aCase("30", "30"));
        String above = room.list(room.aCase("31", "30"));
        room.open();
        room.votes(item, ALL_YES);
        room.votes(above, ALL_YES);

        Http.Reply asked = room.decide(item, Map.of("granted", "300000.01"), 422);
        Http.Reply limit = room.decide(above, Map.of("granted", "310000"), 422);
        Http.Reply nothing = room.decide(item, Map.of("granted", "0"), 422);
        Http.Reply words = room.decide(item, Map.of("granted", "三十万"), 422);

        assertEquals("committee.above-asked", asked.string("code"));
        assertEquals("committee.above-limit", limit.string("code"));
        assertTrue(limit.string("detail").contains("31.00"), limit.text());
        assertEquals("committee.nothing-granted", nothing.string("code"));
        assertEquals("/granted", words.objects("errors").getFirst().get("pointer"));
        assertEquals("300000.00", amount(room.decide(above, Map.of(), 200), "granted"));
    }

    @Test
    void tooFewVotesVetoAndGrantNothing() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String item = room.list(caseId);
        room.open();
        room.votes(item, "yes", "yes", "yes", "yes", "abstain", "abstain", "abstain");

        Http.Reply decided = room.decide(item, Map.of("granted", "300000"), 200);

        assertEquals("VETOED", decided.string("outcome"));
        assertFalse(decided.body().containsKey("granted"), decided.text());
        assertEquals(Optional.empty(), purse.told(caseId).granted());
    }

    @Test
    void withoutAQuorumTheItemWaitsForAnotherMeeting() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String item = room.list(caseId);
        room.open();
        room.post("items/" + item + "/recusals", room.committee.get(6), Map.of("reason", "股东"), 204);
        List.of(3, 4, 5).forEach(who -> room.attend(room.committee.get(who), false));
        room.votes(item, "yes", "yes", "yes");

        Http.Reply returned = room.decide(item, Map.of(), 200);

        assertEquals("returned", returned.string("state"));
        assertEquals(4, returned.object("tally").get("quorum"));
        assertFalse(purse.told.containsKey(caseId));
        assertEquals("committee.returned", room.decide(item, Map.of(), 409).string("code"));
        assertFalse(room.list(caseId).isEmpty());
    }

    @Test
    void nothingIsDecidedWhileSomebodyWhoIsThereHasNotVoted() {
        Room room = new Room();
        String item = room.list(room.aCase("30", "30"));
        room.open();
        room.votes(item, "yes", "yes", "yes", "yes", "yes");

        assertEquals(
                "committee.ballots-missing", room.decide(item, Map.of(), 409).string("code"));

        room.attend(room.committee.get(5), false);
        room.attend(room.committee.get(6), false);
        assertEquals("APPROVED", room.decide(item, Map.of(), 200).string("outcome"));
    }

    @Test
    void whatAMemberKeepsOutOfDoesNotExistForThem() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String hidden = room.list(caseId);
        String other = room.list(room.aCase("20", "30"));
        room.open();
        Town.Person chair = room.committee.getFirst();
        room.vote(hidden, 0, "yes");

        room.post("items/" + hidden + "/recusals", chair, Map.of("reason", "实际控制人的亲属"), 204);

        List<Map<String, Object>> seen = room.look(chair).objects("items");
        assertEquals(List.of(other), seen.stream().map(item -> item.get("id")).toList());
        for (Http.Reply reply : List.of(
                http.get("/api/v1/committee/items/" + hidden, chair.token()),
                http.get("/api/v1/cases/" + caseId, chair.token()),
                room.post("items/" + hidden + "/ballots", chair, Map.of("vote", "yes"), 404),
                room.post("items/" + hidden + "/decision", chair, Map.of(), 404),
                room.post("items/" + hidden + "/recusals", chair, Map.of("reason", "再次"), 404))) {
            assertEquals(404, reply.status(), reply.text());
        }
        assertFalse(http.get("/api/v1/cases", chair.token()).text().contains(caseId.toString()));
        Map<String, Object> item = room.look(room.secretary).objects("items").getFirst();
        assertEquals(List.of(), item.get("ballots"));
        assertEquals(List.of("王小明"), item.get("recused"));
        assertEquals(
                200, http.get("/api/v1/cases/" + caseId, room.secretary.token()).status());
    }

    @Test
    void aVoteMayChangeUntilTheDecisionAndNeverAfter() {
        Room room = new Room();
        String item = room.list(room.aCase("30", "30"));
        room.open();
        room.votes(item, "no", "yes", "yes", "yes", "yes", "yes", "yes");
        room.vote(item, 0, "yes");

        assertEquals(7, room.decide(item, Map.of(), 200).object("tally").get("yes"));

        Http.Reply late =
                room.post("items/" + item + "/ballots", room.committee.getFirst(), Map.of("vote", "abstain"), 409);
        assertEquals("committee.decided-already", late.string("code"));
        room.post("items/" + item + "/recusals", room.committee.getFirst(), Map.of("reason", "迟到的回避"), 409);
    }

    @Test
    void aNoAndAConditionalYesSayWhy() {
        Room room = new Room();
        String item = room.list(room.aCase("30", "30"));
        room.open();
        Town.Person member = room.committee.getFirst();

        Http.Reply no = room.post("items/" + item + "/ballots", member, Map.of("vote", "no"), 422);
        Http.Reply bare = room.post("items/" + item + "/ballots", member, Map.of("vote", "conditional"), 422);
        Http.Reply odd = room.post("items/" + item + "/ballots", member, Map.of("vote", "maybe"), 422);
        Http.Reply proxy = room.post(
                "items/" + item + "/ballots", member, Map.of("vote", "yes", "memberId", UUID.randomUUID()), 422);

        assertEquals("/reason", no.objects("errors").getFirst().get("pointer"));
        assertEquals(2, bare.objects("errors").size(), bare.text());
        assertEquals("/vote", odd.objects("errors").getFirst().get("pointer"));
        assertEquals("problem.unknown-field", proxy.string("code"));
    }

    @Test
    void onlyTheCommitteeVotesAndOnlySecretaryOrChairDecides() {
        Room room = new Room();
        String item = room.list(room.aCase("30", "30"));
        Town.Person observer = town.person(room.park, "OBSERVER");
        Town.Person stranger = town.person(room.park, "APPLICANT");
        Map<String, Object> yes = Map.of("vote", "yes");

        assertEquals(
                "committee.not-open",
                room.post("items/" + item + "/ballots", room.committee.getFirst(), yes, 409)
                        .string("code"));
        room.open();
        Town.Person latecomer = town.person(room.park, "IC_MEMBER");
        room.post("items/" + item + "/ballots", room.secretary, yes, 403);
        room.post("items/" + item + "/ballots", observer, yes, 403);
        room.post("items/" + item + "/decision", room.committee.get(1), Map.of(), 403);
        assertEquals(
                "committee.no-seat",
                room.post("items/" + item + "/ballots", latecomer, yes, 403).string("code"));
        room.attend(room.committee.get(2), false);
        assertEquals(
                "committee.absent",
                room.post("items/" + item + "/ballots", room.committee.get(2), yes, 409)
                        .string("code"));
        assertEquals(200, room.look(observer).status());
        assertEquals(List.of(), room.look(observer).objects("items").getFirst().get("can"));
        assertEquals(403, room.look(stranger).status());
    }

    @Test
    void anotherParkKnowsNothingOfIt() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String item = room.list(caseId);
        Room other = new Room();

        assertEquals(404, room.look(other.secretary).status());
        other.post("items/" + item + "/decision", other.secretary, Map.of(), 404);
        other.post("items/" + item + "/ballots", other.committee.getFirst(), Map.of("vote", "yes"), 404);
        other.post("meetings/" + room.meeting + "/opening", other.secretary, Map.of(), 404);
    }

    @Test
    void aCaseStandsOnOneOpenAgenda() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        assertTrue(waiting(room).contains(caseId.toString()));
        String item = room.list(caseId);
        String second = room.post(
                        "meetings",
                        room.secretary,
                        Map.of("title", "第二次投决会", "heldAt", "2026-11-28T09:30:00+08:00", "place", "二楼"),
                        201)
                .string("id");
        Map<String, Object> listing = Map.of("caseId", caseId.toString());

        assertEquals(
                "committee.on-another-agenda",
                room.post("meetings/" + second + "/items", room.secretary, listing, 409)
                        .string("code"));
        assertFalse(waiting(room).contains(caseId.toString()));
        room.post("meetings/" + second + "/items", room.secretary, Map.of("caseId", UUID.randomUUID()), 409);

        assertEquals(
                204,
                http.send("DELETE", "/api/v1/committee/items/" + item, room.secretary.token(), null)
                        .status());
        room.post("meetings/" + second + "/items", room.secretary, listing, 201);
    }

    @Test
    void committeeOfAnEvenNumberCannotOpenAMeeting() {
        Room room = new Room();
        town.person(room.park, "IC_MEMBER");

        Http.Reply refused = room.post("meetings/" + room.meeting + "/opening", room.secretary, Map.of(), 422);

        assertEquals("committee.seats", refused.string("code"));
    }

    @Test
    void aMatterIsPutOffOnce() {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String item = room.list(caseId);
        room.open();

        room.decide(item, Map.of("defer", true), 422);
        Http.Reply deferred = room.decide(item, Map.of("defer", true, "reason", "补充审计报告"), 200);
        assertEquals("DEFERRED", deferred.string("outcome"));

        String again = room.list(caseId);
        assertEquals(
                "committee.deferred-once",
                room.decide(again, Map.of("defer", true, "reason", "再等等"), 422).string("code"));
    }

    @Test
    void ofTwoWhoDecideAtOnceTheFirstWinsAndTheSecondLearnsWhoItWas() throws Exception {
        Room room = new Room();
        UUID caseId = room.aCase("30", "30");
        String item = room.list(caseId);
        room.open();
        room.votes(item, ALL_YES);
        List<Http.Reply> replies = new ArrayList<>();

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Reply>> running = new ArrayList<>();
            for (Town.Person who : List.of(room.secretary, room.committee.getFirst())) {
                running.add(both.submit(
                        () -> http.post("/api/v1/committee/items/" + item + "/decision", who.token(), Map.of())));
            }
            for (Future<Http.Reply> one : running) {
                replies.add(one.get());
            }
        }

        assertEquals(
                List.of(200, 409),
                replies.stream().map(Http.Reply::status).sorted().toList());
        Http.Reply second = replies.stream()
                .filter(reply -> reply.status() == 409)
                .findFirst()
                .orElseThrow();
        assertEquals("committee.decided-already", second.string("code"));
        assertEquals("王小明", second.object("now").get("by"));
        assertEquals("APPROVED", second.object("now").get("outcome"));
    }

    @Test
    void thirteenItemsOfOneMeetingSumToFourHundredEightySixWan() {
        Room room = new Room();
        List<String> wan = List.of("30", "40", "50", "35", "45", "30", "40", "36", "30", "50", "40", "30", "30");
        List<String> listed =
                wan.stream().map(asked -> room.list(room.aCase(asked, "80"))).toList();
        String vetoed = room.list(room.aCase("80", "80"));
        String undecided = room.list(room.aCase("80", "80"));
        room.open();
        listed.forEach(item -> room.votes(item, ALL_YES));
        listed.forEach(item -> room.decide(item, Map.of(), 200));
        room.votes(vetoed, "no", "no", "no", "yes", "yes", "yes", "yes");
        room.decide(vetoed, Map.of(), 200);
        Town.Person last = room.committee.getLast();
        room.post("items/" + undecided + "/recusals", last, Map.of("reason", "曾任职"), 204);

        Http.Reply closed = room.post("meetings/" + room.meeting + "/closing", room.secretary, Map.of(), 200);

        Map<String, Object> resolution = closed.object("resolution");
        assertEquals(Map.of("amount", "4860000.00", "currency", "CNY"), resolution.get("total"));
        assertEquals("肆佰捌拾陆万元整", resolution.get("capital"));
        assertEquals(15, items(resolution));
        assertEquals(List.of(), closed.body().get("can"));
        Map<String, Object> partial = room.look(last).object("resolution");
        assertEquals(14, items(partial));
        assertNull(partial.get("total"));
        Resolution kept = Tenancy.as(
                room.park.tenant(),
                () -> transactions.read(
                        () -> resolutions.find(UUID.fromString(room.meeting)).orElseThrow()));
        assertEquals(Sha256.of(kept.content().toString()), kept.digest());
        assertEquals(kept.digest(), resolution.get("digest"));
        room.post("items/" + listed.getFirst() + "/ballots", last, Map.of("vote", "yes"), 409);
        room.post("meetings/" + room.meeting + "/closing", room.secretary, Map.of(), 409);
        room.post(
                "meetings/" + room.meeting + "/attendance",
                room.secretary,
                Map.of("memberId", last.member().toString(), "present", false),
                409);
    }

    private String waiting(Room room) {
        return http.get("/api/v1/committee/waiting", room.secretary.token()).text();
    }

    private static Object amount(Http.Reply reply, String member) {
        return Objects.requireNonNull(reply.object(member).get("amount"));
    }

    private static int items(Map<String, Object> resolution) {
        return ((List<?>) Objects.requireNonNull(resolution.get("items"))).size();
    }
}
