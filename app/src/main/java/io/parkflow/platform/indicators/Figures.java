package io.parkflow.platform.indicators;

import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.ParkTime;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Works out what the cards of a board show. Sums are exact; only what is shown is rounded, half up.
@Singleton
final class Figures {
    private static final BigDecimal DAY_MINUTES = BigDecimal.valueOf(WorkingHours.DAY.toMinutes());
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Tallies tallies;
    private final List<FigureSource> sources;
    private final List<BoardNote> notes;
    private final ParkTime time;
    private final Clock clock;

    Figures(Tallies tallies, List<FigureSource> sources, List<BoardNote> notes, ParkTime time, Clock clock) {
        this.tallies = tallies;
        this.sources = List.copyOf(sources);
        this.notes = List.copyOf(notes);
        this.time = time;
        this.clock = clock;
    }

    /// Which of the two sums a figure is made of.
    private interface Span extends Function<Tallies.Sum, BigDecimal> {}

    private static final Span ALL = Tallies.Sum::all;
    private static final Span YEAR = Tallies.Sum::year;

    BoardSheet sheet(Board board, List<Board.Card> cards, Locale locale) {
        Instant now = clock.instant();
        Year year = Year.from(time.day(now));
        Map<String, Tallies.Sum> sums = tallies.sums(board.key(), year);
        return new BoardSheet(
                board.key(),
                board.title().in(locale),
                now,
                note(board, locale),
                keepsPast(board),
                cards.stream()
                        .map(card -> card(board, card, sums, year, now, locale))
                        .toList());
    }

    /// As it was at the end of a day: of its cards those whose figure somebody keeps.
    BoardSheet sheet(Board board, LocalDate day, Locale locale) {
        Instant moment = time.start(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
        return new BoardSheet(
                board.key(),
                board.title().in(locale),
                moment,
                note(board, locale),
                keepsPast(board),
                board.cards().stream()
                        .flatMap(card -> card(card, day, moment, locale).stream())
                        .toList());
    }

    private Optional<String> note(Board board, Locale locale) {
        return notes.stream()
                .flatMap(note -> note.of(board.key(), locale).stream())
                .findFirst();
    }

    private boolean keepsPast(Board board) {
        return board.cards().stream()
                .anyMatch(card -> card.parsed() instanceof Formula.Balance(String name)
                        && sources.stream().anyMatch(source -> source.keeps(name)));
    }

    private Optional<BoardSheet.CardSheet> card(Board.Card card, LocalDate day, Instant moment, Locale locale) {
        if (!(card.parsed() instanceof Formula.Balance(String name))) {
            return Optional.empty();
        }
        return sources.stream()
                .filter(source -> source.keeps(name))
                .findFirst()
                .map(source -> shown(source.figure(name, day), card))
                .map(value -> new BoardSheet.CardSheet(
                        card.code(),
                        card.name().in(locale),
                        value.orElseGet(() -> Texts.of(locale, "indicators.none", List.of())),
                        Optional.empty(),
                        value.isPresent() ? card.unit().in(locale) : "",
                        period(name, day, locale).filter(_ -> value.isPresent()),
                        moment));
    }

    private BoardSheet.CardSheet card(
            Board board, Board.Card card, Map<String, Tallies.Sum> sums, Year year, Instant now, Locale locale) {
        Formula formula = card.parsed();
        Map<String, Tallies.Sum> meant = formula instanceof Formula.Days(String step)
                ? tallies.sums(StepTimes.scope(board.key(), step), year)
                : sums;
        String unit = card.unit().in(locale);
        boolean yearly = !(formula instanceof Formula.Balance);
        Optional<String> all = shown(figure(formula, meant, ALL), card);
        Optional<String> ofYear = yearly ? shown(figure(formula, meant, YEAR), card) : Optional.empty();
        return new BoardSheet.CardSheet(
                card.code(),
                card.name().in(locale),
                all.orElseGet(() -> Texts.of(locale, "indicators.none", List.of())),
                ofYear,
                all.isPresent() ? unit : "",
                formula instanceof Formula.Balance(String name)
                        ? period(name, time.day(now), locale).filter(_ -> all.isPresent())
                        : detail(all, ofYear, unit, locale),
                now);
    }

    /// The year in words; a card without any figure says so once.
    private static Optional<String> detail(Optional<String> all, Optional<String> ofYear, String unit, Locale locale) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ofYear.map(text -> Texts.of(locale, "indicators.this-year", List.of(text, unit)))
                .orElseGet(() -> Texts.of(locale, "indicators.none-this-year", List.of())));
    }

    private Optional<String> period(String name, LocalDate day, Locale locale) {
        return sources.stream()
                .flatMap(source -> source.period(name, day, locale).stream())
                .findFirst();
    }

    private Optional<BigDecimal> figure(Formula formula, Map<String, Tallies.Sum> sums, Span span) {
        return switch (formula) {
            case Formula.Value(String measure) -> Optional.of(sum(sums, measure, span));
            case Formula.Ratio(String part, String whole) ->
                quotient(sum(sums, part, span).multiply(HUNDRED), sum(sums, whole, span), 1);
            case Formula.Mean(String sum, String count) -> mean(sum(sums, sum, span), sum(sums, count, span));
            case Formula.Balance(String name) ->
                sources.stream().flatMap(source -> source.figure(name).stream()).findFirst();
            case Formula.Days _ ->
                quotient(
                        sum(sums, StepTimes.MINUTES, span),
                        sum(sums, StepTimes.COUNT, span).multiply(DAY_MINUTES),
                        2);
        };
    }

    /// With more decimals than are shown, so that an amount is rounded once, in its display unit.
    private static Optional<BigDecimal> mean(BigDecimal sum, BigDecimal count) {
        return quotient(sum, count, 8);
    }

    private static BigDecimal sum(Map<String, Tallies.Sum> sums, String measure, Span span) {
        return span.apply(sums.getOrDefault(measure, Tallies.Sum.ZERO));
    }

    private static Optional<BigDecimal> quotient(BigDecimal part, BigDecimal whole, int decimals) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, decimals, RoundingMode.HALF_UP));
    }

    private static Optional<String> shown(Optional<BigDecimal> figure, Board.Card card) {
        return figure.map(value -> card.findMoney()
                .map(sign -> money(value, Unit.find(sign).orElseThrow()))
                .orElseGet(() -> plain(value, card.parsed())));
    }

    private static String money(BigDecimal yuan, Unit unit) {
        return unit.of(yuan).toPlainString();
    }

    private static String plain(BigDecimal value, Formula formula) {
        return switch (formula) {
            case Formula.Value _, Formula.Balance _ ->
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            case Formula.Ratio _ -> value.toPlainString();
            case Formula.Mean _, Formula.Days _ ->
                value.setScale(2, RoundingMode.HALF_UP).toPlainString();
        };
    }
}
