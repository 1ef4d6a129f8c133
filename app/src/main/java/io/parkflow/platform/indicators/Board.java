package io.parkflow.platform.indicators;

import io.parkflow.ground.text.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A board as `standard/<workflow>/board.json` writes it.
///
/// @param key      also the scope its measures are counted for
/// @param open     anyone may read the cards that are open too
/// @param measures by name
record Board(String key, Wording title, @Nullable Boolean open, Map<String, Measure> measures, List<Card> cards) {

    Board {
        measures = Map.copyOf(new LinkedHashMap<>(measures));
        cards = List.copyOf(cards);
    }

    /// @param money the display unit of an amount in yuan, for example 万元
    record Card(
            String code,
            Wording name,
            Wording unit,
            @Nullable String money,
            String formula,
            @Nullable Boolean open) {
        Formula parsed() {
            return Formula.parse(formula);
        }

        boolean isOpen() {
            return Boolean.TRUE.equals(open);
        }

        Optional<String> findMoney() {
            return Optional.ofNullable(money);
        }
    }

    boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }
}
