package io.parkflow.squad.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every rule stands in the table of `docs/squads.md` with its number, and nothing else does.
class RulesDocTest {
    private static final Pattern LINE = Pattern.compile("\\| (`[a-z]+\\.[^|]*) \\| ([0-9, ]+) \\|.*");

    @Test
    void theTableSaysWhatTheStandardLibraryHas() throws IOException {
        Map<String, Integer> said = new LinkedHashMap<>();
        Files.readAllLines(Path.of("docs/squads.md")).stream()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .forEach(line -> {
                    String[] names = line.group(1).replace("`", "").split(", ", -1);
                    String[] numbers = line.group(2).split(", ", -1);
                    for (int i = 0; i < names.length; i++) {
                        said.put(names[i], Integer.valueOf(numbers[i].strip()));
                    }
                });
        Map<String, Integer> meant = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> group : Rulebook.standard().body().properties()) {
            group.getValue()
                    .properties()
                    .forEach(rule -> meant.put(
                            group.getKey() + "." + rule.getKey(),
                            rule.getValue().asInt()));
        }
        assertEquals(new TreeMap<>(meant), new TreeMap<>(said));
    }
}
