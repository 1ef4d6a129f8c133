package io.parkflow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of `hostile-bpmn/` is refused, for the reason and at the element that `expected.tsv` names.
class HostileBpmnTest {
    private static final Path FILES = files();

    record Expected(String file, String element, String code) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Expected> expected() throws IOException {
        return Files.readAllLines(FILES.resolve("expected.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(columns -> new Expected(columns[0], columns[1], columns[2]));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void isRefusedAtTheElementThatIsWrong(Expected expected) {
        byte[] bpmn = bytes(expected.file());

        Verdict verdict =
                assertTimeoutPreemptively(Duration.ofSeconds(2), () -> BpmnGuard.check(bpmn, Drawings.bundle("check")));

        var refused = assertInstanceOf(Verdict.Refused.class, verdict);
        assertTrue(
                refused.findings().stream()
                        .anyMatch(f -> f.element().equals(expected.element())
                                && f.code().equals(expected.code())),
                () -> refused.findings().toString());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void everyFindingHasWords(Expected expected) {
        for (Finding finding : BpmnGuard.check(bytes(expected.file()), Drawings.bundle("check"))
                .findings()) {
            assertTrue(Wording.codes(Locale.ENGLISH).contains(finding.code()), finding.code());
            assertTrue(!Wording.of(finding, Locale.ENGLISH).isBlank());
            assertTrue(!Wording.of(finding, Locale.SIMPLIFIED_CHINESE).isBlank());
        }
    }

    @Test
    void everyFileOfTheFolderIsExpected() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            Set<String> present = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .collect(Collectors.toCollection(TreeSet::new));

            Set<String> named = expected().map(Expected::file).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(present, named);
        }
    }

    @Test
    void bothLanguagesKnowTheSameFindings() {
        assertEquals(Wording.codes(Locale.SIMPLIFIED_CHINESE), Wording.codes(Locale.ENGLISH));
    }

    @Test
    void wordsNameWhatIsWrong() {
        var finding = new Finding("f", "condition.braces", List.of("x"), Finding.Severity.ERROR, 1, 1);

        assertEquals("A condition starts with ${ and ends with }: “x”", Wording.of(finding, Locale.ENGLISH));
        assertEquals("条件应以 ${ 开头、以 } 结尾：“x”", Wording.of(finding, Locale.CHINA));
    }

    @Test
    void tooLargeIsRefusedUnread() {
        byte[] large = new byte[Budget.BYTES + 1];

        assertEquals(
                "xml.large",
                BpmnGuard.check(large, Drawings.bundle()).findings().getFirst().code());
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FILES.resolve(file + ".bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path files() {
        try {
            return Path.of(Objects.requireNonNull(HostileBpmnTest.class.getResource("/hostile-bpmn"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
