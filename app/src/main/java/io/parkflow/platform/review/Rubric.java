package io.parkflow.platform.review;

import io.parkflow.ground.text.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What experts judge by: groups of items with points, weights adding up to 100.
///
/// @param pass       mean that passes
/// @param trimFrom   from so many sheets on, one highest and one lowest are left out
/// @param minExperts fewer sheets decide nothing
/// @param tieBreak   groups that order equal totals
/// @param declaration what an expert declares with every sheet (回避声明)
/// @param vetoes     each alone keeps an application from going on
record Rubric(
        String key,
        int version,
        Wording title,
        String pass,
        int trimFrom,
        int minExperts,
        List<String> tieBreak,
        List<Group> groups,
        List<Veto> vetoes,
        @Nullable Declaration declaration) {
    Rubric {
        tieBreak = tieBreak == null ? List.of() : List.copyOf(tieBreak);
        groups = List.copyOf(groups);
        vetoes = vetoes == null ? List.of() : List.copyOf(vetoes);
    }

    /// @param commentMin characters of words that must stand beside the points
    record Group(String key, Wording label, int weight, int commentMin, List<Item> items) {
        Group {
            items = List.copyOf(items);
        }
    }

    /// @param max points
    record Item(
            String key, Wording label, int max, @Nullable Wording anchor) {}

    record Veto(String key, Wording label) {}

    /// @param version changes with the words
    record Declaration(String version, Wording text) {}

    Optional<Declaration> findDeclaration() {
        return Optional.ofNullable(declaration);
    }

    boolean knowsVeto(String veto) {
        return vetoes.stream().anyMatch(each -> each.key().equals(veto));
    }
}
