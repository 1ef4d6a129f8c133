package io.parkflow.squad.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Meetings, what stood on their agenda and what was agreed, at the end of any day.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingAsOfTest extends Squads {
    private static final String MEETINGS = "/api/v1/squad/meetings";
    private static final String OUTCOMES = "/api/v1/squad/outcomes";

    @Inject
    Statements statements;

    @Inject
    MeetingsHour hour;

    private Http.Reply post(String path, Object body) {
        Http.Reply reply = http.post(path, token(office), body);
        assertEquals(2, reply.status() / 100, reply::text);
        return reply;
    }

    private Object plan(String title, String heldAt) {
        return Objects.requireNonNull(post(MEETINGS, Map.of("kind", "campus", "title", title, "heldAt", heldAt))
                .object("meeting")
                .get("id"));
    }

    private Object note(Object meeting, String what, String due) {
        Map<String, Object> agreed =
                Map.of("projectId", project, "what", what, "ownerId", handler, "dueOn", due, "acceptance", "送电证明");
        return Objects.requireNonNull(post(MEETINGS + "/" + meeting + "/outcomes", agreed)
                .object("outcome")
                .get("id"));
    }

    private Object meeting = "";
    private Object agreed = "";

    /// Planned on Wednesday with two items of which one is taken off on Thursday; held on Friday, when two things are
    /// agreed and one is struck out; minutes on Monday; taken on Tuesday, late on Friday, done on Monday.
    private void eventful() {
        meeting = plan("校地联席会议", "2026-03-06T09:30:00+08:00");
        String path = MEETINGS + "/" + meeting;
        post(path + "/agenda", Map.of("projectId", project, "title", "线路迁改"));
        Object struck = post(path + "/agenda", Map.of("title", "宿舍"))
                .objects("agenda")
                .getLast()
                .get("id");
        now.set("2026-03-05T02:00:00Z");
        assertEquals(
                200,
                http.send("DELETE", path + "/agenda/" + struck, token(office), "")
                        .status());
        now.set("2026-03-06T01:30:00Z");
        post(path + "/opening", Map.of());
        agreed = note(meeting, "完成线路迁改", "2026-03-12");
        Object dropped = note(meeting, "腾退宿舍", "2026-03-12");
        now.set("2026-03-06T09:00:00Z");
        post(path + "/closing", Map.of());
        now.set("2026-03-07T02:00:00Z");
        assertEquals(
                200,
                http.send("DELETE", OUTCOMES + "/" + dropped, token(office), "", "If-Match", "\"1\"")
                        .status());
        now.set("2026-03-09T02:00:00Z");
        post(path + "/minutes", Map.of());
        now.set("2026-03-10T02:00:00Z");
        assertEquals(200, answer(handler, "take").status());
        now.set("2026-03-13T02:00:00Z");
        inPark(() -> hour.perform(now.instant()));
        now.set("2026-03-16T02:00:00Z");
        assertEquals(200, answer(handler, "done", Map.of("result", "已送电")).status());
        assertEquals(200, answer(office, "pass").status());
    }

    private Http.Reply get(String path) {
        Http.Reply reply = http.get(path, token(office));
        assertEquals(200, reply.status(), reply::text);
        return reply;
    }

    private String then(String day) {
        Http.Reply sheet = http.get(MEETINGS + "/" + meeting + "?asOf=" + day, token(office));
        return sheet.status() == 404
                ? "—"
                : sheet.object("meeting").get("state") + " "
                        + sheet.objects("agenda").size() + " "
                        + sheet.objects("outcomes").stream()
                                .map(line -> line.get("state"))
                                .toList();
    }

    @Test
    void aMeetingIsWhatItWasAtTheEndOfEachDay() {
        eventful();

        assertEquals(
                List.of(
                        "—",
                        "PLANNED 2 []",
                        "PLANNED 1 []",
                        "CLOSED 1 [NOTED, NOTED]",
                        "CLOSED 1 [NOTED]",
                        "ISSUED 1 [ASSIGNED]",
                        "ISSUED 1 [DOING]",
                        "ISSUED 1 [DONE]"),
                Stream.of("03-03", "03-04", "03-05", "03-06", "03-07", "03-09", "03-10", "03-16")
                        .map(day -> then("2026-" + day))
                        .toList());
        Http.Reply wednesday = get(MEETINGS + "/" + meeting + "?asOf=2026-03-04");
        assertEquals(List.of(), wednesday.body().get("can"));
    }

    @Test
    void anOutcomeIsWhatItWasAtTheEndOfEachDay() {
        eventful();

        assertEquals(
                List.of("—", "NOTED false", "ASSIGNED false", "DOING false", "DOING true", "DONE true"),
                Stream.of("03-05", "03-06", "03-09", "03-12", "03-13", "03-16")
                        .map(day -> http.get(OUTCOMES + "/" + agreed + "?asOf=2026-" + day, token(office)))
                        .map(sheet -> sheet.status() == 404
                                ? "—"
                                : sheet.object("outcome").get("state") + " "
                                        + sheet.object("outcome").get("overdue"))
                        .toList());
        Http.Reply doing = http.get(OUTCOMES + "/" + agreed + "?asOf=2026-03-10", token(handler));
        assertEquals(List.of(), doing.body().get("can"));
    }

    /// What the meeting before had agreed is shown as far as it had come.
    @Test
    void theLastMeetingIsLookedBackOnAsItStood() {
        eventful();
        now.set("2026-03-10T03:00:00Z");
        Object next = plan("第二次", "2026-03-17T09:30:00+08:00");
        now.set("2026-03-17T03:00:00Z");

        assertEquals(
                List.of("0.0%", "100.0%"),
                Stream.of("2026-03-10", "2026-03-16")
                        .map(day -> get(MEETINGS + "/" + next + "?asOf=" + day)
                                .object("last")
                                .get("rate"))
                        .toList());
    }

    @Test
    void listsOfThenHaveTheFiltersPagesAndOrderOfTodays() {
        eventful();
        UUID other = project("不相干");
        Object next = plan("第二次", "2026-03-17T09:30:00+08:00");
        now.set("2026-03-18T02:00:00Z");

        assertEquals(List.of(meeting), ids(MEETINGS + "?asOf=2026-03-15"));
        assertEquals(List.of(next, meeting), ids(MEETINGS + "?asOf=2026-03-16&kind=campus"));
        assertEquals(List.of(meeting), ids(MEETINGS + "?asOf=2026-03-04&project=" + project));
        assertEquals(List.of(), ids(MEETINGS + "?asOf=2026-03-16&project=" + other));
        Http.Reply first = get(MEETINGS + "?asOf=2026-03-16&limit=1");
        assertEquals(List.of(meeting), ids(MEETINGS + "?asOf=2026-03-16&limit=1&cursor=" + first.string("next")));

        assertEquals(2, ids(OUTCOMES + "?asOf=2026-03-06&meeting=" + meeting).size());
        assertEquals(List.of(agreed), ids(OUTCOMES + "?asOf=2026-03-10&state=DOING&open=true&project=" + project));
        assertEquals(List.of(), ids(OUTCOMES + "?asOf=2026-03-16&open=true"));
        assertEquals(
                1,
                http.get(OUTCOMES + "?asOf=2026-03-10&mine=true", token(handler))
                        .objects("items")
                        .size());
        for (String path : List.of(OUTCOMES, MEETINGS)) {
            assertEquals(
                    get(path).objects("items"), get(path + "?asOf=2026-03-18").objects("items"));
        }
    }

    private List<Object> ids(String path) {
        return get(path).objects("items").stream()
                .map(line -> Objects.requireNonNull(line.get("id")))
                .toList();
    }

    @Test
    void listsAndSheetsOfThenCostTheSameHoweverMuchThereIs() {
        eventful();
        String token = token(office);
        String sheet = MEETINGS + "/" + meeting + "?asOf=2026-03-06";
        long outcomes = statements.of(park, () -> http.get(OUTCOMES + "?asOf=2026-03-16", token));
        long meetings = statements.of(park, () -> http.get(MEETINGS + "?asOf=2026-03-16", token));
        long one = statements.of(park, () -> http.get(sheet, token));
        Object next = plan("第二次", "2026-03-16T12:30:00+08:00");
        post(MEETINGS + "/" + next + "/opening", Map.of());
        Stream.of("甲", "乙", "丙").forEach(what -> note(next, what, "2026-03-20"));
        now.set("2026-03-18T02:00:00Z");
        String later = token(office);

        assertEquals(outcomes, statements.of(park, () -> http.get(OUTCOMES + "?asOf=2026-03-16", later)));
        assertEquals(meetings, statements.of(park, () -> http.get(MEETINGS + "?asOf=2026-03-16", later)));
        assertTrue(outcomes <= 4 && meetings <= 3 && one <= 9, outcomes + " " + meetings + " " + one);
    }

    @Test
    void everyVersionIsAFactOfTheLog() {
        eventful();

        assertEquals(3, past("squad_meeting"));
        assertEquals(3, events("meeting.opened") + events("meeting.held") + events("meeting.minutesIssued"));
        assertEquals(1, past("squad_agenda"));
        assertEquals(6, past("squad_outcome"));
        assertEquals(
                6,
                Stream.of("assigned", "taken", "overdue", "reported", "done")
                                .mapToLong(word -> events("decision." + word))
                                .sum()
                        + events("meeting.outcomeStruck"));
    }

    @Test
    void aDayThatIsNoneIsRefusedAndAnotherParkSeesNothing() {
        eventful();
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");

        for (String path : List.of(MEETINGS, OUTCOMES)) {
            assertEquals(400, http.get(path + "?asOf=gestern", token(office)).status());
            assertEquals(
                    List.of(),
                    http.get(path + "?asOf=2026-03-16", stranger.token()).objects("items"));
        }
        for (String path : List.of(MEETINGS + "/" + meeting, OUTCOMES + "/" + agreed)) {
            assertEquals(
                    404, http.get(path + "?asOf=2026-03-09", stranger.token()).status());
        }
    }
}
