package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What an answer points at. Whether these files and members exist and belong here is for the rooms that know
/// them to say.
///
/// @param files ids of attached files
/// @param members ids of named members, each with the role the form asks for
public record References(Set<UUID> files, Map<UUID, String> members) {
    public References {
        files = Set.copyOf(files);
        members = Map.copyOf(members);
    }

    /// @param data a normalised answer, see [Checked]
    public static References of(Form form, JsonNode data) {
        var files = new LinkedHashSet<UUID>();
        var members = new HashMap<UUID, String>();
        each(form, data).forEach(reference -> {
            switch (reference.kind()) {
                case Kind.Company _ -> {
                    // whether it is there is asked with each one's place
                }
                case Kind.Person(var role) -> members.put(reference.id(), role);
                case Kind.People people -> members.put(reference.id(), people.role());
                case Kind _ -> files.add(reference.id());
            }
        });
        return new References(files, members);
    }

    /// Every one with its place. An id that was masked for a reader is none.
    public static List<Reference> each(Form form, JsonNode data) {
        var found = new ArrayList<Reference>();
        form.fields().forEach((name, field) -> collect(field, name, Findings.under("", name), data.path(name), found));
        return List.copyOf(found);
    }

    private static void collect(Field field, String name, String pointer, JsonNode value, List<Reference> found) {
        switch (field.kind()) {
            case Kind.Attachment _, Kind.Person _, Kind.Company _ ->
                id(value).ifPresent(id -> found.add(new Reference(pointer, name, field.kind(), id)));
            case Kind.Attachments _, Kind.People _ -> {
                for (int i = 0; i < value.size(); i++) {
                    var at = Findings.under(pointer, i);
                    id(value.path(i)).ifPresent(id -> found.add(new Reference(at, name, field.kind(), id)));
                }
            }
            case Kind.Table table -> {
                for (int i = 0; i < value.size(); i++) {
                    var row = value.path(i);
                    var at = Findings.under(pointer, i);
                    table.columns()
                            .forEach((column, cell) ->
                                    collect(cell, name, Findings.under(at, column), row.path(column), found));
                }
            }
            case Kind _ -> {}
        }
    }

    private static Optional<UUID> id(JsonNode value) {
        try {
            return value.isTextual() ? Optional.of(UUID.fromString(value.asText())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
