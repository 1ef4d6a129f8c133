package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.platform.cases.SearchWords;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// 查重: a project that may be in the register already, by the company's code and by how alike the names are.
@Singleton
final class Similar {
    /// Words that say nothing in a project's name.
    private static final String EMPTY_WORDS = "项目|建设|工程|有限责任公司|股份有限公司|有限公司|公司|一期|二期|三期|年产";
    /// Share of pairs in common from which a project of the same company counts as the same.
    private static final double SAME_COMPANY = 0.5;
    /// And from which one of another company does.
    private static final double OTHER_COMPANY = 0.8;

    private final ProjectWriting rows;

    Similar(ProjectWriting rows) {
        this.rows = rows;
    }

    /// @param likeness share of pairs of characters both names have, 0 to 1
    @Serdeable
    record Found(UUID id, String code, String name, boolean sameCompany, BigDecimal likeness) {}

    /// Most alike first.
    List<Found> to(String uscc, String name) {
        String core = core(name);
        List<String> words = SearchWords.of(core);
        return rows.like(uscc, words).stream()
                .map(each -> found(each, uscc, core))
                .filter(Similar::counts)
                .sorted(Comparator.comparing(Found::likeness).reversed())
                .toList();
    }

    private static Found found(ProjectWriting.Candidate candidate, String uscc, String core) {
        BigDecimal likeness =
                BigDecimal.valueOf(likeness(core, core(candidate.name()))).setScale(2, RoundingMode.HALF_UP);
        return new Found(
                candidate.id(),
                candidate.code(),
                candidate.name(),
                candidate.uscc().equals(uscc),
                likeness);
    }

    private static boolean counts(Found found) {
        return found.likeness().doubleValue() >= (found.sameCompany() ? SAME_COMPANY : OTHER_COMPANY);
    }

    /// Whether two projects of one company are likely the same.
    static boolean sameCompany(String one, String other) {
        return likeness(core(one), core(other)) >= SAME_COMPANY;
    }

    /// Dice's coefficient over pairs of characters.
    static double likeness(String one, String other) {
        Set<String> left = pairs(one);
        Set<String> right = pairs(other);
        if (left.isEmpty() || right.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        return 2.0 * both.size() / (left.size() + right.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /// The name without what every name has.
    static String core(String name) {
        String plain = io.parkflow.ground.text.FullWidth.compact(name).toLowerCase(Locale.ROOT);
        String core = plain.replaceAll(EMPTY_WORDS, "");
        return core.length() < 2 ? plain : core;
    }
}
