package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// 入库, 储备 or 不入库. Every objection of the joint review is answered first, one by one.
@Singleton
final class Decide implements Verb {
    private final Setup setup;
    private final Opinions opinions;
    private final Register register;
    private final Moments moments;

    Decide(Setup setup, Opinions opinions, Register register, Moments moments) {
        this.setup = setup;
        this.opinions = opinions;
        this.register = register;
        this.moments = moments;
    }

    @Override
    public String name() {
        return "projects.decide";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        answerObjections(call);
        Project project = setup.of(call);
        switch (call.given().outcome()) {
            case "admit" -> turn(call, project, Library.ADMITTED, "project.admitted");
            case "reserve" -> turn(call, project, Library.RESERVE, "project.reserved");
            default -> turn(call, project, Library.REFUSED, "project.refused");
        }
        return Map.of();
    }

    private void turn(VerbCall call, Project project, Library library, String type) {
        register.change(
                project,
                before -> ProjectWords.of(before)
                        .library(
                                library, library == Library.ADMITTED ? Optional.of(moments.today()) : Optional.empty()),
                Fact.of(type, "project", project.id())
                        .inCase(call.caseId())
                        .saying(call.given().comment())
                        .with("amount", project.amounts().total().toString()));
    }

    private void answerObjections(VerbCall call) {
        Map<UUID, String> answers = answers(call.given().data().get("answers"));
        List<UUID> objected = opinions.of(call.caseId()).stream()
                .filter(opinion -> opinion.word() == Opinions.Word.OBJECT)
                .map(Opinions.Opinion::member)
                .toList();
        List<Flaw> flaws = objected.stream()
                .filter(member -> !answers.containsKey(member))
                .map(member -> Flaw.at("/data/answers", "projects.objection-unanswered"))
                .toList();
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        objected.forEach(member -> opinions.answer(call.caseId(), member, answers.getOrDefault(member, "")));
    }

    private static Map<UUID, String> answers(@org.jspecify.annotations.Nullable Object rows) {
        Map<UUID, String> answers = new HashMap<>();
        if (rows instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> row && row.get("reviewer") != null && row.get("answer") != null) {
                    answers.put(
                            UUID.fromString(String.valueOf(row.get("reviewer"))), String.valueOf(row.get("answer")));
                }
            }
        }
        return answers;
    }
}
