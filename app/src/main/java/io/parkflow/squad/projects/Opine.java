package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A department's opinion. Conditions and objections must be said.
@Singleton
final class Opine implements Verb {
    private final Opinions opinions;

    Opine(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public String name() {
        return "projects.opine";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        VerbCall.Answer answer = call.given();
        Opinions.Word word = switch (answer.outcome()) {
            case "agree" -> Opinions.Word.AGREE;
            case "conditional" -> Opinions.Word.CONDITIONAL;
            default -> Opinions.Word.OBJECT;
        };
        Optional<String> words = Optional.ofNullable(answer.data().get("words"))
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .or(() -> answer.comment().filter(text -> !text.isBlank()));
        if (word != Opinions.Word.AGREE && words.isEmpty()) {
            throw Rejected.flawed(List.of(Flaw.at("/data/words", "projects.say-why")));
        }
        opinions.say(call.caseId(), answer.member(), word, words);
        return Map.of();
    }
}
