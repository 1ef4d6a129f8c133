package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/// A form file that cannot be used, with everything that is wrong with it.
public final class FormProblems extends RuntimeException {
    private final transient List<Problem> problems;

    FormProblems(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// @param pointer JSON pointer into the form file
    /// @param code a keyword of JSON Schema, or `dangling`, `wrong-kind`, `twice`, `not-shown`, `circular`
    /// @param message for the author, in English
    public record Problem(String pointer, String code, String message) {}

    /// Everything wrong with a form file; empty when it can be read.
    public static List<Problem> in(JsonNode file) {
        var structure = FormStructure.problems(file);
        return structure.isEmpty() ? FormReferences.problems(FormFile.read(file)) : structure;
    }

    public List<Problem> problems() {
        return problems;
    }
}
