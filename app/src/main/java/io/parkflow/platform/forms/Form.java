package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.text.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One published version of a form. An answer to it is a JSON object, field name to value: money, decimal and
/// percent as strings (money in yuan, two decimals), whole numbers as numbers, dates as ISO text, files and
/// members as ids, tables as arrays of objects. A field without an answer is absent, never null or empty.
///
/// @param fields in the order of the file; a field in no section is kept but not shown
/// @param rights by step id
public record Form(
        String key,
        int version,
        Wording title,
        List<Section> sections,
        SequencedMap<String, Field> fields,
        List<CrossCheck> checks,
        Map<String, StepRights> rights) {
    public Form {
        sections = List.copyOf(sections);
        fields = new LinkedHashMap<>(fields);
        checks = List.copyOf(checks);
        rights = Map.copyOf(rights);
    }

    /// A group of fields under one heading.
    ///
    /// @param when asked only if this holds, every field of it; null: always
    public record Section(
            String key,
            Wording title,
            List<String> fields,
            @Nullable Condition when) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /// Reads a form file.
    ///
    /// @throws FormProblems with everything that is wrong with it
    public static Form read(JsonNode file) {
        var problems = FormProblems.in(file);
        if (!problems.isEmpty()) {
            throw new FormProblems(problems);
        }
        return FormFile.read(file);
    }

    public Optional<Field> findField(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// Rights of the step whose own answer this form is: everything may be written unless the form says otherwise.
    public StepRights answering(String step) {
        return rights.getOrDefault(step, StepRights.all(Right.WRITE));
    }

    /// Rights of a step that is shown an answer given elsewhere: read, sensitive values masked, unless the form
    /// says otherwise.
    public StepRights reading(String step) {
        return rights.getOrDefault(step, StepRights.all(Right.READ));
    }

    /// JSON Schema 2020-12 of a complete, normalised answer, for integrators.
    public ObjectNode schema() {
        return FormSchema.of(this);
    }

    @Override
    public SequencedMap<String, Field> fields() {
        return Collections.unmodifiableSequencedMap(fields);
    }
}
