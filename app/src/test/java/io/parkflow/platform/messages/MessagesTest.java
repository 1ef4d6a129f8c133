package io.parkflow.platform.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.delivery.Handcart;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who is told, how often, in which words and when; mail goes through a real SMTP server.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest implements TestPropertyProvider {
    private static final Pattern LINK = Pattern.compile("https://park\\.example/p/([a-z0-9-]+)/answer#([\\w-]+)");

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Enrolment enrolment;

    @Inject
    Round round;

    @Inject
    Handcart handcart;

    @Inject
    Retention retention;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    // ten in the morning in Chongqing
    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");
    private final int port = freePort();
    private GreenMail mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Park park = Town.NOWHERE;
    private UUID handler = UUID.randomUUID();
    private UUID head = UUID.randomUUID();

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        mails.start();
        Map<String, String> properties = new HashMap<>(Migrated.withoutJobs());
        properties.put("parkflow.address", "https://park.example");
        properties.put("parkflow.mail.host", "127.0.0.1");
        properties.put("parkflow.mail.port", Integer.toString(port));
        properties.put("parkflow.mail.from", "park@park.example");
        properties.put("parkflow.mail.tls", "none");
        return properties;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void stop() {
        mails.stop();
    }

    @BeforeEach
    void people() throws Exception {
        // the next morning at ten
        now.forward(Duration.ofDays(1));
        long past = Duration.between(Instant.parse("2026-03-02T02:00:00Z"), now.instant())
                        .toMillis()
                % Duration.ofDays(1).toMillis();
        now.forward(Duration.ofDays(1).minusMillis(past));
        mails.purgeEmailFromAllMailboxes();
        park = town.park();
        handler = town.person(park, "DEPT_HANDLER").member();
        head = town.person(park, "DEPT_HEAD").member();
        write("update member set email = 'handler@park.example' where tenant_id = :tenant and id = :id", handler);
        write("update member set email = 'head@park.example' where tenant_id = :tenant and id = :id", head);
    }

    private void write(String text, UUID id) {
        inPark(() -> transactions.write(() -> sql.of(text).with("id", id).change()));
    }

    private <T> T inPark(Callable<T> work) {
        try {
            return Tenancy.call(park.tenant(), work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(UUID member) {
        return inPark(() -> enrolment.issueToken(member));
    }

    private void relay() {
        inPark(() -> {
            round.go();
            return 0;
        });
    }

    private int send() {
        return inPark(handcart::go);
    }

    private Http.Reply open(String title) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                token(handler),
                Map.of("workflow", "request", "title", title, "data", Map.of("subject", "围墙")));
        assertEquals(201, opened.status(), opened::text);
        relay();
        return opened;
    }

    private void forward() {
        Map<String, Object> task =
                http.get("/api/v1/tasks", token(handler)).objects("items").getFirst();
        Http.Reply done = http.post(
                "/api/v1/tasks/" + task.get("id") + "/completion", token(handler), Map.of("outcome", "forward"));
        assertEquals(200, done.status(), done::text);
        relay();
    }

    private List<Map<String, Object>> list(UUID member, String query) {
        return http.get("/api/v1/me/messages" + query, token(member)).objects("items");
    }

    private int unread(UUID member) {
        return Integer.parseInt(
                http.get("/api/v1/me/messages/counts", token(member)).string("unread"));
    }

    @Test
    void aTaskIsToldOnceToWhoeverMayTakeIt() {
        UUID second = town.person(park, "DEPT_HANDLER").member();
        open("新建围墙");
        // told again after a crash before the outbox row was gone
        inPark(() -> transactions.write(() -> sql.of("""
                        insert into outbox (tenant_id, event_id, due_at)
                        select tenant_id, id, at from event where tenant_id = :tenant and case_id is not null
                        """).change()));
        relay();

        for (UUID member : List.of(handler, second)) {
            List<Map<String, Object>> tasks = list(member, "?topic=tasks");
            assertEquals(1, tasks.size());
            assertEquals("待办：部门办理", tasks.getFirst().get("title"));
            assertTrue(String.valueOf(tasks.getFirst().get("body")).contains("新建围墙"));
        }
        assertEquals(2, unread(handler), "the task, and the receipt of the one who began");
        assertEquals(1, unread(second));
        assertEquals(0, unread(head));

        forward();
        assertEquals("待办：负责人审核", list(head, "").getFirst().get("title"));
        assertEquals(
                "To do: Review",
                http.get("/api/v1/me/messages", token(head), "Accept-Language", "en")
                        .objects("items")
                        .getFirst()
                        .get("title"));
    }

    @Test
    void countsAreExactAndOneReadsOnlyOnesOwn() {
        open("一");
        open("二");
        assertEquals(4, unread(handler));
        Map<String, Object> newest = list(handler, "?limit=1").getFirst();
        String reading = "/api/v1/me/messages/" + newest.get("id") + "/reading";

        assertEquals(404, http.post(reading, token(head), Map.of()).status());
        assertEquals(
                404,
                http.post(reading, town.person(town.park(), "DEPT_HANDLER").token(), Map.of())
                        .status());
        assertEquals(3, http.post(reading, token(handler), Map.of()).body().get("unread"));
        assertEquals(3, http.post(reading, token(handler), Map.of()).body().get("unread"));
        Http.Reply until = http.post("/api/v1/me/messages/readings", token(handler), Map.of("until", 2));
        assertEquals(1, until.body().get("unread"), until::text);
        assertEquals(1, list(handler, "?unread=true").size());
        assertEquals(
                0,
                http.post("/api/v1/me/messages/readings", token(handler), Map.of("until", 1000))
                        .body()
                        .get("unread"));
    }

    @Test
    void fourRelaysTellEachFactOnce() throws Exception {
        for (int i = 0; i < 15; i++) {
            Http.Reply opened = http.post(
                    "/api/v1/cases",
                    token(handler),
                    Map.of("workflow", "request", "title", "并发" + i, "data", Map.of("subject", "x")));
            assertEquals(201, opened.status());
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> relay = () -> {
                relay();
                return 0;
            };
            for (var done : threads.invokeAll(List.of(relay, relay, relay, relay))) {
                done.get();
            }
        }
        relay();
        List<Map<String, Object>> all = list(handler, "?limit=100");

        assertEquals(30, all.size());
        assertEquals(30, unread(handler));
        for (int i = 0; i < 30; i++) {
            assertEquals(30 - i, all.get(i).get("position"), "without a gap");
        }
    }

    private MimeMessage onlyMail() {
        MimeMessage[] all = mails.getReceivedMessages();
        assertEquals(1, all.length);
        return all[0];
    }

    private List<String> links(MimeMessage mail) {
        List<String> tokens = new ArrayList<>();
        Matcher link = LINK.matcher(text(mail));
        while (link.find()) {
            assertEquals(park.slug(), link.group(1));
            tokens.add(link.group(2));
        }
        return tokens;
    }

    private static String text(MimeMessage mail) {
        try {
            var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
            return String.valueOf(parts.getBodyPart(0).getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The mail to the head of department, with a link for each answer.
    private MimeMessage mailToHead(String title) throws Exception {
        open(title);
        forward();
        send();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals("head@park.example")) {
                return mail;
            }
        }
        throw new AssertionError("no mail to the head");
    }

    private Http.Reply link(String what, String slug, String token, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("token", token);
        return http.post("/api/v1/public/" + slug + "/links/" + what, "", body);
    }

    @Test
    void aLinkAnswersExactlyOneTaskOnce() throws Exception {
        MimeMessage mail = mailToHead("采购门禁");
        assertEquals("待办：负责人审核", mail.getSubject());
        List<String> tokens = links(mail);
        assertEquals(2, tokens.size());
        String agree = tokens.getFirst();

        Http.Reply looked = link("inspections", park.slug(), agree, Map.of());
        assertEquals(200, looked.status(), looked::text);
        assertEquals("同意", looked.string("answer"));
        assertEquals("采购门禁", looked.string("caseTitle"));
        assertEquals(200, link("inspections", park.slug(), agree, Map.of()).status(), "looking changes nothing");

        String elsewhere = town.park().slug();
        assertEquals(404, link("answers", elsewhere, agree, Map.of()).status());
        String forged = (agree.startsWith("A") ? "B" : "A") + agree.substring(1);
        assertEquals(404, link("answers", park.slug(), forged, Map.of()).status());
        assertEquals(404, link("answers", park.slug(), "short", Map.of()).status());
        Http.Reply silent = link("answers", park.slug(), tokens.get(1), Map.of());
        assertEquals(422, silent.status(), "to return it one must say why");

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> answer =
                    () -> link("answers", park.slug(), agree, Map.of()).status();
            List<Integer> got = new ArrayList<>();
            for (var done : threads.invokeAll(List.of(answer, answer))) {
                got.add(done.get());
            }
            assertEquals(List.of(204, 409), got.stream().sorted().toList());
        }
        assertEquals(
                "messages.link-used",
                link("answers", park.slug(), agree, Map.of()).string("code"));
        assertEquals(
                "messages.link-answered",
                link("answers", park.slug(), tokens.get(1), Map.of("comment", "补充预算"))
                        .string("code"));
        Map<String, Object> done = http.get("/api/v1/tasks?view=done", token(head))
                .objects("items")
                .getFirst();
        assertEquals("采购门禁", done.get("caseTitle"));
    }

    @Test
    void aLinkExpiresAndIsWorthNothingToSomebodyWhoHasLeft() throws Exception {
        List<String> tokens = links(mailToHead("过期"));
        write("update member set state = 'suspended' where tenant_id = :tenant and id = :id", head);
        assertEquals(
                "messages.link-answered",
                link("inspections", park.slug(), tokens.getFirst(), Map.of()).string("code"));
        write("update member set state = 'active' where tenant_id = :tenant and id = :id", head);

        now.forward(Links.LIFE.plusSeconds(1));

        assertEquals(
                "messages.link-expired",
                link("answers", park.slug(), tokens.getFirst(), Map.of()).string("code"));
    }

    @Test
    void nobodyIsMailedInQuietHoursOverMidnight() throws Exception {
        // half past eleven at night
        now.forward(Duration.ofHours(13).plusMinutes(30));
        open("夜间事项");
        assertEquals(0, send());
        assertEquals(2, unread(handler), "in the application it is there at once");
        now.forward(Duration.ofHours(7).plusMinutes(59));
        assertEquals(0, send());

        now.forward(Duration.ofMinutes(1));

        assertEquals(2, send());
        assertEquals(2, mails.getReceivedMessages().length);
    }

    @Test
    void whatWasReadInTheMeantimeIsNotMailed() {
        open("已读");
        http.post("/api/v1/me/messages/readings", token(handler), Map.of("until", 1000));

        assertEquals(2, send());

        assertEquals(0, mails.getReceivedMessages().length);
    }

    @Test
    void whoeverWantsOneMailADayGetsOne() throws Exception {
        prefer(
                handler,
                "{\"topics\":[{\"topic\":\"tasks\",\"mail\":\"digest\"},{\"topic\":\"cases\",\"mail\":\"off\"}]}");
        open("甲");
        open("乙");
        assertEquals(0, send());

        // half past eight the next morning
        now.forward(Duration.ofHours(22).plusMinutes(30));
        assertEquals(1, send());

        String text = text(onlyMail());
        assertTrue(text.contains("甲") && text.contains("乙"), text);
        assertEquals("今日消息 2 条", onlyMail().getSubject());
    }

    private void prefer(UUID member, String choices) {
        Http.Reply set =
                http.send("PUT", "/api/v1/me/messages/preferences", token(member), choices, "If-Match", "\"0\"");
        assertEquals(200, set.status(), set::text);
    }

    @Test
    void choicesAreKeptAndTasksAlwaysRing() {
        String path = "/api/v1/me/messages/preferences";
        prefer(handler, "{\"topics\":[{\"topic\":\"cases\",\"app\":\"off\",\"mail\":\"off\"}],\"language\":\"en\"}");
        open("静音");
        assertEquals(1, unread(handler), "the receipt does not ring");
        assertEquals(2, list(handler, "").size());
        send();
        assertEquals(List.of("To do: Handling"), subjects());

        assertEquals(
                412,
                http.send("PUT", path, token(handler), "{}", "If-Match", "\"0\"")
                        .status());
        Http.Reply silent = http.send(
                "PUT",
                path,
                token(handler),
                "{\"topics\":[{\"topic\":\"tasks\",\"app\":\"off\"},{\"topic\":\"x\"}],\"quietFrom\":\"25:00\"}",
                "If-Match",
                "\"1\"");
        assertEquals(422, silent.status());
        assertEquals(4, silent.objects("errors").size(), silent::text);
    }

    private List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        try {
            for (MimeMessage mail : mails.getReceivedMessages()) {
                subjects.add(mail.getSubject());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return subjects;
    }

    @Test
    void mailWaitsForAServerThatIsDown() {
        prefer(handler, "{\"topics\":[{\"topic\":\"cases\",\"mail\":\"off\"}]}");
        mails.stop();
        open("断线");
        assertEquals(1, send());
        assertEquals(0, send(), "not at once again");
        mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();

        now.forward(Duration.ofMinutes(1));
        assertEquals(1, send());

        assertEquals(1, mails.getReceivedMessages().length);
        assertEquals(0, send());
    }

    @Test
    void aTitleCannotWriteAHeader() throws Exception {
        prefer(handler, "{\"topics\":[{\"topic\":\"tasks\",\"mail\":\"off\"}]}");
        Http.Reply opened = http.post(
                "/api/v1/cases",
                token(handler),
                Map.of(
                        "workflow",
                        "request",
                        "title",
                        "围墙\r\nBcc: thief@evil.example\r\n\r\n<script>alert(1)</script>",
                        "data",
                        Map.of("subject", "x")));
        relay();
        send();

        if (opened.status() == 201) {
            MimeMessage mail = onlyMail();
            assertEquals(1, mail.getAllRecipients().length);
            assertEquals(0, mail.getHeader("Bcc") == null ? 0 : mail.getHeader("Bcc").length);
            var page = ((jakarta.mail.internet.MimeMultipart) mail.getContent()).getBodyPart(1);
            assertFalse(String.valueOf(page.getContent()).contains("<script>"));
        }
        write(
                "update member set email = E'a@b.example\\r\\nBcc: thief@evil.example' where tenant_id = :tenant and id = :id",
                head);
        mails.purgeEmailFromAllMailboxes();
        forward();
        send();
        assertEquals(0, mails.getReceivedMessages().length);
    }

    @Test
    void theParkSaysItInItsOwnWords() {
        UUID admin = town.person(park, "TENANT_ADMIN").member();
        String path = "/api/v1/messages/templates/task-waiting";
        String own =
                "{\"told\":true,\"title\":{\"zh\":\"请办：{step}\",\"en\":\"Do {step}\"},\"body\":{\"zh\":\"%s\",\"en\":\"x\"}}";
        Http.Reply sly = http.send(
                "PUT", path, token(admin), own.formatted("${T(java.lang.Runtime)}{member}"), "If-Match", "\"0\"");
        assertEquals(422, sly.status());
        Http.Reply set = http.send("PUT", path, token(admin), own.formatted("{caseTitle}"), "If-Match", "\"0\"");
        assertEquals(200, set.status(), set::text);
        open("自定义");
        assertEquals("请办：部门办理", list(handler, "?topic=tasks").getFirst().get("title"));

        assertEquals(
                200,
                http.send("PUT", path, token(admin), own.formatted("x").replace("true", "false"), "If-Match", "\"1\"")
                        .status());
        open("不提示");
        assertEquals(1, list(handler, "?topic=tasks").size());
        assertEquals(204, http.send("DELETE", path, token(admin), null).status());
        assertEquals(403, http.get("/api/v1/messages/templates", token(handler)).status());
        assertEquals(
                404,
                http.send(
                                "PUT",
                                "/api/v1/messages/templates/none",
                                token(admin),
                                own.formatted("x"),
                                "If-Match",
                                "\"0\"")
                        .status());
    }

    @Test
    void whoeverSteppedAsideIsNotTold() {
        UUID second = town.person(park, "DEPT_HEAD").member();
        Http.Reply opened = open("回避");
        inPark(() -> transactions.write(() -> sql.of("""
                        insert into recusal (tenant_id, case_id, member_id, reason, declared_at)
                        values (:tenant, :case, :member, '亲属', :now)
                        """)
                .with("case", UUID.fromString(opened.string("id")))
                .with("member", second)
                .with("now", now.instant())
                .change()));
        forward();

        assertEquals(1, unread(head));
        assertEquals(0, unread(second));
    }

    private int unread() {
        return inPark(() -> transactions.read(
                () -> sql.of("select unread from message_count where tenant_id = :tenant and member_id = :member")
                        .with("member", handler)
                        .one(row -> row.integer("unread"))));
    }

    private List<String> told() {
        return http.get("/api/v1/me/messages?limit=100", token(handler)).objects("items").stream()
                .map(message -> String.valueOf(message.get("body")))
                .toList();
    }

    @Test
    void whatWasToldLongAgoIsLetGoAndTheCountsStayExact() {
        UUID admin = town.person(park, "TENANT_ADMIN").member();
        String settings = "/api/v1/messages/settings";
        Map<String, Object> wanted =
                new HashMap<>(Map.of("quietFrom", "22:00", "quietTo", "07:30", "digestAt", "08:30", "keptDays", 29));
        Http.Reply few =
                http.send("PUT", settings, token(admin), Trees.of(wanted).toString(), "If-Match", "\"0\"");
        assertEquals("/keptDays", few.objects("errors").getFirst().get("pointer"), few::text);
        wanted.put("keptDays", 30);
        assertEquals(
                30,
                http.send("PUT", settings, token(admin), Trees.of(wanted).toString(), "If-Match", "\"0\"")
                        .body()
                        .get("keptDays"));
        open("旧事");
        forward();
        send();
        now.forward(Duration.ofDays(29));
        open("新事");

        assertEquals(0, inPark(retention::purge));
        int before = unread();
        assertTrue(told().stream().anyMatch(body -> body.contains("旧事")));
        now.forward(Duration.ofDays(2));
        int gone = inPark(retention::purge);

        assertTrue(gone > 0);
        assertTrue(told().stream().noneMatch(body -> body.contains("旧事")));
        assertEquals(1, list(head, "?topic=tasks").size(), "what still waits stays told");
        assertTrue(told().stream().anyMatch(body -> body.contains("新事")));
        assertEquals(told().size(), unread());
        assertTrue(unread() < before);
        assertEquals(0, inPark(retention::purge));
        wanted.remove("keptDays");
        assertEquals(
                30,
                http.send("PUT", settings, token(admin), Trees.of(wanted).toString(), "If-Match", "\"1\"")
                        .body()
                        .get("keptDays"),
                "what is not said stays");
    }
}
