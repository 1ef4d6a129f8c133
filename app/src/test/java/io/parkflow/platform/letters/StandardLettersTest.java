package io.parkflow.platform.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.docx.Remark;
import io.parkflow.ground.docx.Template;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every letter of the standard library, tried with its own sample and read by a reader that is not ours.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardLettersTest implements TestPropertyProvider {
    @Inject
    Kinds kinds;

    @Inject
    Roles roles;

    @Inject
    Town town;

    @Inject
    Transactions transactions;

    private List<Kind> all = List.of();
    private Park park = Town.NOWHERE;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeAll
    void read() {
        park = town.park();
        all = Tenancy.as(park.tenant(), () -> transactions.read(kinds::all));
    }

    @Test
    void theSeedFundHasItsLetters() {
        assertTrue(all.stream()
                .map(Kind::key)
                .toList()
                .containsAll(List.of(
                        "receipt",
                        "acceptance",
                        "correction",
                        "refusal",
                        "rejection",
                        "decision",
                        "minutes",
                        "agreement")));
    }

    @Test
    void eachIsATemplateAndReadsAsALetterWithNothingLeftToFillIn() {
        for (Kind kind : all) {
            byte[] docx = template(kind).fill(CommonFields.sample().and(kind.sample()));
            String text = text(docx);
            assertFalse(text.contains("{{") || text.contains("____"), () -> kind.key() + ": " + text);
            assertTrue(text.contains(kind.name().in(Locale.CHINA)), kind::key);
            assertTrue(text.contains("示例〔2026〕1号"), kind::key);
            assertTrue(pictures(docx) == 1, () -> kind.key() + " carries no code");
        }
    }

    @Test
    void itsRolesExistAndItsCountersAreItsOwn() {
        Set<String> words = new HashSet<>();
        for (Kind kind : all) {
            assertFalse(kind.by().isEmpty(), kind::key);
            kind.by().forEach(role -> assertTrue(roles.find(role).isPresent(), role));
            assertTrue(words.add(kind.number()), () -> kind.number() + " counts twice");
        }
    }

    @Test
    void theCorrectionListsEverythingWithItsDay() {
        Kind correction = all.stream()
                .filter(kind -> kind.key().equals("correction"))
                .findFirst()
                .orElseThrow();

        String text = text(template(correction).fill(CommonFields.sample().and(correction.sample())));

        assertTrue(text.contains("1\tC 项目\t项目摘要"), text);
        assertTrue(text.contains("2\tH 附件\t近两年财务报表或审计报告"), text);
        assertTrue(text.contains("之日起10个工作日内（即2026年3月20日18:00前）"), text);
    }

    @Test
    void theDecisionSaysMoneyTwice() {
        Kind decision = all.stream()
                .filter(kind -> kind.key().equals("decision"))
                .findFirst()
                .orElseThrow();

        String text = text(template(decision).fill(CommonFields.sample().and(decision.sample())));

        assertTrue(text.contains("250,000.00元（人民币贰拾伍万元整）"), text);
        assertEquals(1, text.split("1.签约前补充设备采购合同", -1).length - 1);
    }

    private Template template(Kind kind) {
        byte[] file = Tenancy.as(park.tenant(), () -> transactions.read(() -> kinds.standard(kind)));
        return switch (Template.read(file, kind.fields())) {
            case Template.Reading.Good(Template template) -> template;
            case Template.Reading.Bad(List<Remark> remarks) -> throw new AssertionError(kind.key() + remarks);
        };
    }

    private static String text(byte[] docx) {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(read)) {
            return words.getText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int pictures(byte[] docx) {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return read.getAllPictures().size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
