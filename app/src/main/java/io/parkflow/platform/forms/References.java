package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
        collect(form.fields(), data, files, members);
        return new References(files, members);
    }

    private static void collect(Map<String, Field> fields, JsonNode data, Set<UUID> files, Map<UUID, String> members) {
        fields.forEach((name, field) -> {
            var value = data.path(name);
            switch (field.kind()) {
                case Kind.Attachment _, Kind.Attachments _ -> ids(value).forEach(files::add);
                case Kind.Person(var role) -> ids(value).forEach(id -> members.put(id, role));
                case Kind.People people -> ids(value).forEach(id -> members.put(id, people.role()));
                case Kind.Table table -> value.forEach(row -> collect(table.columns(), row, files, members));
                case Kind _ -> {}
            }
        });
    }

    private static Stream<UUID> ids(JsonNode value) {
        var each = value.isArray() ? value.valueStream() : Stream.of(value);
        return each.filter(JsonNode::isTextual).map(JsonNode::asText).map(UUID::fromString);
    }
}
