import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An officer at work, one request at a time: looks at projects and tasks, enters what was invested, and hands in the
/// weekly report of a project once it is asked for.
final class SquadWorker implements Load.Work {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TASK = Pattern.compile("\"taskId\":\"([0-9a-f-]{36})\"");
    private static final Pattern OWN = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"code\"");
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    // what was invested only grows, whoever enters it
    private static final AtomicLong TOTAL = new AtomicLong(300_000_000);

    private final Caller caller;
    private final int projects;
    private final String own;
    private final AtomicInteger refused;
    private int step;
    private String report = "";
    private String task = "";
    private String photo = "";

    SquadWorker(Caller caller, int projects, AtomicInteger refused) throws IOException {
        this.caller = caller;
        this.projects = projects;
        this.refused = refused;
        this.own = Caller.found(OWN, caller.get("/squad/projects?limit=1&member=" + Caller.found(
                Pattern.compile("\"memberId\":\"([0-9a-f-]{36})\""), caller.get("/me"))));
    }

    static String project(int number) {
        return "%08x-0000-7000-8000-000000000001".formatted(number);
    }

    @Override
    public void once() throws IOException {
        try {
            turn(step++ % 9);
        } catch (IOException answered) {
            if (!String.valueOf(answered.getMessage()).contains(" answered ")) {
                throw answered;
            }
            if (refused.incrementAndGet() <= 3) {
                System.err.println(answered.getMessage());
            }
            report = "";
        }
    }

    private void turn(int what) throws IOException {
        String any = "/squad/projects/" + project(1 + ThreadLocalRandom.current().nextInt(projects));
        switch (what) {
            case 0 -> caller.get(any);
            case 1 -> caller.get(any + "/plan");
            case 2 -> caller.get(any + "/lights");
            case 3 -> caller.get("/tasks?view=todo&limit=20");
            case 4 -> caller.post("/squad/projects/" + own + "/investments", "{\"total\": " + money() + "}");
            case 5 -> report = first(ID, caller.get("/squad/reports?mine=true&state=OPEN&limit=1"));
            case 6 -> task = report.isEmpty() ? "" : first(TASK, caller.get("/squad/reports/" + report));
            case 7 -> photo = task.isEmpty() ? "" : Caller.found(ID, caller.upload("现场.png", "image/png", PHOTO));
            default -> handIn(any);
        }
    }

    private void handIn(String otherwise) throws IOException {
        if (photo.isEmpty()) {
            caller.get(otherwise);
            return;
        }
        String given = task;
        String file = photo;
        task = "";
        photo = "";
        caller.post(
                "/tasks/" + given + "/completion",
                """
                {"outcome": "submit", "data": {"progressText": "按计划推进", "confidence": "SMOOTH",
                 "investTotal": "%s", "nextWeekPlan": "继续施工",
                 "photos": [{"photo": "%s", "takenAt": "2026-03-05T10:20"}]}}
                """
                        .formatted(amount(), file));
    }

    private static String money() {
        return "{\"amount\": \"" + amount() + "\", \"currency\": \"CNY\"}";
    }

    private static String amount() {
        return TOTAL.addAndGet(10_000) + ".00";
    }

    private static String first(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void close() throws IOException {
        caller.close();
    }
}
