package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/// Judges what a person sends for a form, at a step, and always says everything that is wrong at once.
///
/// Flaws carry a JSON pointer into the data and a code `forms.<word>` with texts in `messages/forms_*.properties`;
/// a form's own checks bring their message along. A flaw whose code is `forms.uscc-…` is only a warning.
///
/// @param today for dates that may not lie in the future, the park's zone
public record FormCheck(Form form, StepRights rights, LocalDate today) {
    /// A whole answer, UTF-8, in bytes.
    public static final int MAX_BYTES = 1_000_000;

    /// An autosave: shapes, sizes and rights are judged; nothing is required yet, no sums are made, and numbers of
    /// persons and codes may be half typed.
    ///
    /// @param sent the fields the person changed; null or blank clears a field
    /// @param stored what is kept already; `sent` is laid over it
    public Checked saved(JsonNode sent, ObjectNode stored) {
        var findings = new Findings();
        var merged = merged(sent, stored, new Values(findings, today, false), findings);
        Formulas.fill(form.fields().values(), merged);
        return findings.over(merged);
    }

    /// A submission: everything is judged. Fields whose condition does not hold are dropped.
    ///
    /// @param others answers to other forms of the case by form key, for checks that name them
    public Checked submitted(JsonNode sent, ObjectNode stored, Map<String, ObjectNode> others) {
        var findings = new Findings();
        var values = new Values(findings, today, true);
        var merged = merged(over(stored, sent), stored, values, findings);
        while (dropInapplicable(merged, findings)) {
            // a dropped answer may have been the condition of another
        }
        Formulas.fill(form.fields().values(), merged);
        form.fields().values().forEach(field -> require(field, merged, findings));
        new CrossChecks(merged, others, findings).judge(form.checks());
        return findings.over(merged);
    }

    /// What was autosaved was judged lightly, so it is judged again with what is sent now.
    private JsonNode over(ObjectNode stored, JsonNode sent) {
        if (!(sent instanceof ObjectNode changes)) {
            return sent;
        }
        var whole = stored.objectNode();
        stored.propertyStream()
                .filter(entry ->
                        rights.over(entry.getKey()).writes() && form.fields().containsKey(entry.getKey()))
                .forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
        return whole.setAll(changes);
    }

    private ObjectNode merged(JsonNode sent, ObjectNode stored, Values values, Findings findings) {
        var merged = stored.deepCopy();
        if (!sent.isObject()) {
            findings.flaw("", "not-an-object");
        } else if (sent.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            findings.flaw("", "too-large", MAX_BYTES / 1_000);
        } else {
            sent.propertyStream().forEach(entry -> put(merged, entry.getKey(), entry.getValue(), values, findings));
        }
        return merged;
    }

    private void put(ObjectNode merged, String name, JsonNode value, Values values, Findings findings) {
        var pointer = Findings.under("", name);
        var field = form.findField(name);
        var right = rights.over(name);
        if (field.isEmpty() || right == Right.HIDDEN || field.get().kind() instanceof Kind.Note) {
            findings.flaw(pointer, "unknown-field");
        } else if (field.get().kind() instanceof Kind.Computed) {
            // counted here, whatever was sent
            return;
        } else if (!right.writes()) {
            findings.flaw(pointer, "not-writable");
        } else {
            values.find(field.get(), value, pointer)
                    .ifPresentOrElse(v -> merged.set(name, v), () -> merged.remove(name));
        }
    }

    private boolean dropInapplicable(ObjectNode merged, Findings findings) {
        var gone = form.fields().values().stream()
                .filter(field -> rights.over(field.name()).writes() && !field.isAsked(merged))
                .map(Field::name)
                .filter(merged::has)
                .toList();
        form.fields().values().stream()
                .filter(field -> !field.isAsked(merged))
                .forEach(field -> findings.forget(Findings.under("", field.name())));
        merged.remove(gone);
        return !gone.isEmpty();
    }

    private void require(Field field, ObjectNode merged, Findings findings) {
        var right = rights.over(field.name());
        var required = !(field.kind() instanceof Kind.Computed)
                && (right == Right.REQUIRED || (right == Right.WRITE && field.required()));
        var pointer = Findings.under("", field.name());
        if (required && field.isAsked(merged) && !merged.has(field.name()) && !findings.concern(pointer)) {
            findings.flaw(pointer, "required");
        }
    }
}
