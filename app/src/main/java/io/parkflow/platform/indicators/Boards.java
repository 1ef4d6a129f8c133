package io.parkflow.platform.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The boards of the standard library, in its order.
@Singleton
final class Boards {
    /// A measure of a board.
    record Named(String scope, String name, Measure measure) {}

    private final Map<String, Board> byKey = new LinkedHashMap<>();
    private final Map<String, List<Named>> byEvent = new LinkedHashMap<>();

    Boards() {
        for (JsonNode workflow : Trees.read(text("boards.json"))) {
            enter(Trees.read(Trees.read(text(workflow.asText() + "/board.json")), Board.class));
        }
    }

    /// @throws IllegalArgumentException when a card names what is not there
    private void enter(Board board) {
        board.cards().forEach(card -> check(board, card));
        byKey.put(board.key(), board);
        board.measures()
                .forEach((name, measure) -> measure.events()
                        .forEach(event -> byEvent.computeIfAbsent(event, _ -> new ArrayList<>())
                                .add(new Named(board.key(), name, measure))));
    }

    private static void check(Board board, Board.Card card) {
        List<String> named = switch (card.parsed()) {
            case Formula.Value value -> List.of(value.measure());
            case Formula.Ratio ratio -> List.of(ratio.part(), ratio.whole());
            case Formula.Mean mean -> List.of(mean.sum(), mean.count());
            case Formula.Balance _, Formula.Days _ -> List.of();
        };
        if (!board.measures().keySet().containsAll(named)) {
            throw new IllegalArgumentException("card " + card.code() + " counts what is not measured");
        }
        if (card.findMoney().filter(sign -> Unit.find(sign).isEmpty()).isPresent()) {
            throw new IllegalArgumentException("card " + card.code() + " has no such unit");
        }
    }

    List<Board> all() {
        return List.copyOf(byKey.values());
    }

    Optional<Board> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Named> measuring(String event) {
        return byEvent.getOrDefault(event, List.of());
    }

    Map<String, List<Named>> byEvent() {
        return Map.copyOf(byEvent);
    }

    private static String text(String name) {
        try (InputStream in = Boards.class.getClassLoader().getResourceAsStream("standard/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the standard library lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
