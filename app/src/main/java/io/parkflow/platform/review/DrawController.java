package io.parkflow.platform.review;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.draw.DrawDesk;
import io.parkflow.platform.forms.Kind;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Drawing the experts of a task.
@Controller("/api/v1/tasks/{id}/draw")
class DrawController {
    private static final int MOST_FIELDS = 20;

    private final DrawnTasks tasks;
    private final DrawDesk desk;
    private final DrawViews views;

    DrawController(DrawnTasks tasks, DrawDesk desk, DrawViews views) {
        this.tasks = tasks;
        this.desk = desk;
        this.views = views;
    }

    /// @param fields how many of them at least must be at home in which field
    @Serdeable
    record Wanted(@Nullable Integer many, @Nullable Map<String, @Nullable Integer> fields) {}

    /// @param memberId who declines
    @Serdeable
    record Declined(@Nullable UUID memberId, @Nullable String reason) {}

    @Get
    @View
    @Allowed(Rights.TASKS_WORK)
    @Operation(operationId = "getDraw", summary = "Out of whom experts can be drawn for a task of mine, and who was")
    DrawSheet one(HttpRequest<?> request, UUID id) {
        return views.sheet(tasks.mine(id), Texts.spoken(request));
    }

    @Post
    @Change
    @Allowed(Rights.TASKS_WORK)
    @Operation(operationId = "drawExperts", summary = "Draw experts by lot, once for each round")
    HttpResponse<DrawSheet> draw(HttpRequest<?> request, UUID id, @Body Wanted sent) {
        DrawnTask task = tasks.mine(id);
        Flaws flaws = new Flaws();
        int many = many(flaws, sent.many(), task.rule());
        Map<String, Integer> fields = fields(flaws, sent.fields(), many);
        flaws.refuse();
        desk.draw(task.purpose(), DrawnTask.of(many, fields));
        return HttpResponse.created(views.sheet(task, Texts.spoken(request)));
    }

    private static int many(Flaws flaws, @Nullable Integer sent, Kind.People rule) {
        if (sent == null) {
            flaws.add(Flaw.at("/many", "problem.required"));
            return 0;
        }
        int least = Math.max(1, rule.min());
        if (sent < least || sent > rule.max()) {
            flaws.add(Flaw.at("/many", "review.how-many", least, rule.max()));
        } else if (rule.odd() && sent % 2 == 0) {
            flaws.add(Flaw.at("/many", "review.odd"));
        }
        return sent;
    }

    private static Map<String, Integer> fields(Flaws flaws, @Nullable Map<String, @Nullable Integer> sent, int many) {
        Map<String, Integer> fields = new TreeMap<>();
        if (sent == null) {
            return fields;
        }
        if (sent.size() > MOST_FIELDS) {
            flaws.add(Flaw.at("/fields", "problem.too-long", MOST_FIELDS));
            return fields;
        }
        long sum = 0;
        for (Map.Entry<String, @Nullable Integer> entry : sent.entrySet()) {
            Integer wanted = entry.getValue();
            if (wanted == null || wanted < 1) {
                flaws.add(Flaw.at("/fields/" + entry.getKey(), "review.how-many", 1, many));
            } else {
                sum += wanted;
                fields.put(entry.getKey(), wanted);
            }
        }
        if (sum > many) {
            flaws.add(Flaw.at("/fields", "review.fields-over", sum, many));
        }
        return fields;
    }

    @Post("/replacements")
    @Change
    @Allowed(Rights.TASKS_WORK)
    @Operation(operationId = "replaceExpert", summary = "Draw another expert for one who declines")
    HttpResponse<DrawSheet> replace(HttpRequest<?> request, UUID id, @Body Declined sent) {
        DrawnTask task = tasks.mine(id);
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", sent.reason(), 300).strip();
        flaws.need("/memberId", sent.memberId());
        flaws.refuse();
        desk.replace(task.purpose(), DrawnTask.POOL, Objects.requireNonNull(sent.memberId()), reason);
        return HttpResponse.created(views.sheet(task, Texts.spoken(request)));
    }
}
