package io.parkflow.platform.indicators;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@Controller("/api/v1")
class BoardController {
    private final Boards boards;
    private final Figures figures;

    BoardController(Boards boards, Figures figures) {
        this.boards = boards;
        this.figures = figures;
    }

    @Get("/boards")
    @View
    @Allowed(Rights.BOARDS_VIEW)
    @Operation(operationId = "listBoards", summary = "Boards of the park")
    Slice<BoardSheet.Line> list(HttpRequest<?> request) {
        List<BoardSheet.Line> lines = boards.all().stream()
                .map(board -> new BoardSheet.Line(board.key(), board.title().in(Texts.spoken(request))))
                .toList();
        return new Slice<>(lines, Optional.empty(), Optional.of(lines.size()));
    }

    @Get("/boards/{key}")
    @View
    @Allowed(Rights.BOARDS_VIEW)
    @Operation(
            operationId = "getBoard",
            summary = "A board with its figures, now or as of a day: then those of which it is kept what they were")
    BoardSheet one(HttpRequest<?> request, String key, @QueryValue Optional<String> asOf) {
        Board board = boards.find(key).orElseThrow(Rejected::missing);
        Locale locale = Texts.spoken(request);
        return day(asOf)
                .map(day -> figures.sheet(board, day, locale))
                .orElseGet(() -> figures.sheet(board, board.cards(), locale));
    }

    private static Optional<LocalDate> day(Optional<String> asOf) {
        try {
            return asOf.filter(text -> !text.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Rejected.malformed("problem.unreadable-argument", "asOf");
        }
    }

    @Get("/public/{park}/boards/{key}")
    @View
    @Open
    @Operation(operationId = "getPublicBoard", summary = "The published figures of a board")
    BoardSheet open(HttpRequest<?> request, String park, String key) {
        Board board = boards.find(key).filter(Board::isOpen).orElseThrow(Rejected::missing);
        List<Board.Card> cards =
                board.cards().stream().filter(Board.Card::isOpen).toList();
        return figures.sheet(board, cards, Texts.spoken(request));
    }
}
