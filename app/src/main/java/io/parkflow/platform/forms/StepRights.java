package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The rights of one step over the fields of one form.
///
/// @param otherwise the right over fields not named
public record StepRights(Map<String, Right> byField, Right otherwise) {
    public StepRights {
        byField = Map.copyOf(byField);
    }

    public static StepRights all(Right right) {
        return new StepRights(Map.of(), right);
    }

    public Right over(String field) {
        return byField.getOrDefault(field, otherwise);
    }

    /// These rights with some fields opened for writing: a correction names the fields to correct.
    public StepRights opening(Collection<String> fields) {
        var opened = new HashMap<>(byField);
        fields.forEach(field -> opened.put(field, Right.WRITE));
        return new StepRights(opened, otherwise);
    }

    /// What a reader of this step may see of an answer: hidden fields gone, sensitive ones masked. A new object.
    public ObjectNode visible(Form form, ObjectNode data) {
        return Masking.visible(form, this, data);
    }
}
