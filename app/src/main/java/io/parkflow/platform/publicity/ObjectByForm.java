package io.parkflow.platform.publicity;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An objection that came on paper, entered by staff: `kind`, `name`, `contact`, `text` of the step's form.
@Singleton
final class ObjectByForm implements Verb {
    private final NoticeDesk desk;

    ObjectByForm(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "publicity.object";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Map<String, Object> data = call.given().data();
        desk.objectToCase(
                call.caseId(),
                Objected.of(text(data, "kind"), text(data, "name"), text(data, "contact"), text(data, "text")));
        return Map.of();
    }

    private static @Nullable String text(Map<String, Object> data, String field) {
        return data.get(field) instanceof String text ? text : null;
    }
}
