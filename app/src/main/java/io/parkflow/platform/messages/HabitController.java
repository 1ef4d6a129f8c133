package io.parkflow.platform.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.delivery.Mailer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How I want to be told.
@Controller("/api/v1/me/messages/preferences")
class HabitController {
    private final Habits habits;
    private final Rules rules;
    private final Customs customs;
    private final Members members;
    private final Mailer mailer;

    HabitController(Habits habits, Rules rules, Customs customs, Members members, Mailer mailer) {
        this.habits = habits;
        this.rules = rules;
        this.customs = customs;
        this.members = members;
        this.mailer = mailer;
    }

    /// @param app  `now` or `off` (in the list, but the bell stays still)
    /// @param mail `now`, `digest` or `off`
    @Serdeable
    record Choice(
            @Nullable String topic,
            @Nullable String app,
            @Nullable String mail) {}

    /// @param locked in the application it always rings
    @Serdeable
    record Offered(
            String topic,
            String name,
            @Schema(allowableValues = {"now", "off"}) String app,

            @Schema(allowableValues = {"now", "digest", "off"})
            String mail,

            boolean locked) {}

    /// @param quietFrom own quiet hours; missing: the park's hold
    /// @param mailTo    whether mail can reach this person: there is an address and a mail server
    @Serdeable
    record Sheet(
            List<Offered> topics,
            Optional<String> quietFrom,
            Optional<String> quietTo,
            String parkQuietFrom,
            String parkQuietTo,
            String digestAt,
            String language,
            boolean mailTo,
            int version) {}

    @Serdeable
    record Chosen(
            @Nullable List<@Nullable Choice> topics,
            @Nullable String quietFrom,
            @Nullable String quietTo,
            @Nullable String language) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "getMessagePreferences", summary = "How I want to be told")
    HttpResponse<Sheet> one(HttpRequest<?> request) {
        return sheet(habits.of(me()), MessageController.locale(request));
    }

    private HttpResponse<Sheet> sheet(Habit habit, Locale locale) {
        Customs.Custom custom = customs.current();
        List<Offered> topics = rules.topics().stream()
                .map(topic -> new Offered(
                        topic.key(),
                        topic.name().in(locale),
                        habit.rings(topic) ? Mode.NOW.word() : Mode.OFF.word(),
                        habit.mail(topic).word(),
                        topic.alwaysRings()))
                .toList();
        boolean mailTo =
                mailer.isEnabled() && members.find(me()).flatMap(Member::email).isPresent();
        return Version.on(
                new Sheet(
                        topics,
                        habit.quiet().map(quiet -> quiet.from().toString()),
                        habit.quiet().map(quiet -> quiet.to().toString()),
                        custom.quiet().from().toString(),
                        custom.quiet().to().toString(),
                        custom.digestAt().toString(),
                        habit.language(),
                        mailTo,
                        habit.version()),
                habit.version());
    }

    @Put
    @Change
    @Allowed
    @Operation(operationId = "setMessagePreferences", summary = "Choose how I want to be told")
    HttpResponse<Sheet> set(HttpRequest<?> request, @Body Chosen sent) {
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        ObjectNode choices = Trees.empty();
        List<@Nullable Choice> topics = sent.topics() == null ? List.of() : sent.topics();
        for (int i = 0; i < topics.size(); i++) {
            choose(flaws, "/topics/" + i, topics.get(i), choices);
        }
        Optional<QuietHours> quiet = quiet(flaws, sent.quietFrom(), sent.quietTo());
        String language = sent.language() == null ? "zh-CN" : sent.language();
        if (!List.of("zh-CN", "en").contains(language)) {
            flaws.add(Flaw.at("/language", "messages.language"));
        }
        flaws.refuse();
        Habit present = habits.of(me());
        Locale locale = MessageController.locale(request);
        seen.require(present.version(), sheet(present, locale).body());
        Habit habit = new Habit(choices, quiet, language, present.version());
        if (!habits.keep(me(), habit)) {
            throw Rejected.stale();
        }
        return sheet(habits.of(me()), locale);
    }

    private void choose(Flaws flaws, String pointer, @Nullable Choice choice, ObjectNode choices) {
        Optional<Topic> topic = Optional.ofNullable(choice).map(Choice::topic).flatMap(rules::findTopic);
        if (choice == null || topic.isEmpty()) {
            flaws.add(Flaw.at(pointer + "/topic", "messages.topic"));
            return;
        }
        Optional<Mode> mail = Optional.ofNullable(choice.mail()).flatMap(Mode::find);
        Optional<Mode> app =
                Optional.ofNullable(choice.app()).flatMap(Mode::find).filter(mode -> mode != Mode.DIGEST);
        if (choice.mail() != null && mail.isEmpty()) {
            flaws.add(Flaw.at(pointer + "/mail", "messages.mode"));
        }
        if (choice.app() != null && app.isEmpty()) {
            flaws.add(Flaw.at(pointer + "/app", "messages.mode"));
        }
        if (app.filter(Mode.OFF::equals).isPresent() && topic.get().alwaysRings()) {
            flaws.add(Flaw.at(pointer + "/app", "messages.always-rings"));
        }
        ObjectNode chosen = choices.putObject(topic.get().key());
        mail.ifPresent(mode -> chosen.put("mail", mode.word()));
        app.ifPresent(mode -> chosen.put("app", mode.word()));
    }

    static Optional<QuietHours> quiet(Flaws flaws, @Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        var start = Optional.ofNullable(from).flatMap(QuietHours::findTime);
        var end = Optional.ofNullable(to).flatMap(QuietHours::findTime);
        if (start.isEmpty()) {
            flaws.add(Flaw.at("/quietFrom", "messages.time"));
        }
        if (end.isEmpty()) {
            flaws.add(Flaw.at("/quietTo", "messages.time"));
        }
        return start.flatMap(first -> end.map(last -> new QuietHours(first, last)));
    }

    private static UUID me() {
        return Caller.current().member();
    }
}
