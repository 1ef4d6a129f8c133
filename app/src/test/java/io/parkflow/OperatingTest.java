package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whoever operates an installation finds every setting in `docs/operating.md`.
class OperatingTest {
    private static final Pattern SETTING = Pattern.compile("\\$\\{PARKFLOW((?:_[A-Z]+)+)");

    @Test
    void everySettingIsDocumented() throws IOException {
        String doc = Files.readString(Path.of("docs/operating.md"));
        Set<String> settings = SETTING.matcher(Files.readString(Path.of("src/main/resources/application.yml")))
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertFalse(settings.isEmpty());
        assertEquals(
                Set.of(),
                settings.stream()
                        .filter(setting -> !doc.contains("`" + setting + "`"))
                        .collect(Collectors.toSet()));
    }
}
