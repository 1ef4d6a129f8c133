package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Vocabulary.Found;
import io.parkflow.ground.docx.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Turns a row of siblings with markers between them into passages: paragraphs, rows of a table and the words of a
/// line are all alike in this.
final class Passages {
    /// Read in their order, because what a name means depends on the list it stands in.
    ///
    /// @param marker there when it only speaks about its siblings
    record Item(Optional<Marker> marker, Supplier<Place> place, Supplier<Optional<Piece>> piece) {}

    private record Read(List<Piece> pieces, boolean hasElse) {}

    private final Scope scope;
    private final Iterator<Item> items;
    private Place last = Place.WHOLE;

    Passages(Scope scope, List<Item> items) {
        this.scope = scope;
        this.items = items.iterator();
    }

    List<Piece> all() {
        List<Piece> pieces = new ArrayList<>();
        while (items.hasNext()) {
            pieces.addAll(until(false, false).pieces());
        }
        return pieces;
    }

    private Read until(boolean end, boolean orElse) {
        List<Piece> pieces = new ArrayList<>();
        while (items.hasNext()) {
            Item item = items.next();
            if (item.marker().isEmpty()) {
                item.piece().get().ifPresent(pieces::add);
                continue;
            }
            last = item.place().get();
            switch (item.marker().get()) {
                case Marker.If choice -> choice(choice).ifPresent(pieces::add);
                case Marker.Each loop -> loop(loop).ifPresent(pieces::add);
                case Marker.Else _
                when orElse -> {
                    return new Read(pieces, true);
                }
                case Marker.End _
                when end -> {
                    return new Read(pieces, false);
                }
                case Marker.Else _, Marker.End _, Marker.Field _ -> scope.say("docx.not-opened", last);
            }
        }
        if (end) {
            scope.say("docx.not-closed", last);
        }
        return new Read(pieces, false);
    }

    private Optional<Piece> choice(Marker.If choice) {
        Optional<Found> field = scope.known(choice.name(), last);
        Read then = until(true, true);
        List<Piece> otherwise = then.hasElse() ? until(true, false).pieces() : List.of();
        return field.map(found -> new Piece.Choice(found.code(), choice.not(), then.pieces(), otherwise));
    }

    private Optional<Piece> loop(Marker.Each loop) {
        Optional<Found> list = scope.known(loop.name(), last);
        if (list.isPresent() && list.get().declared().kind() != Kind.LIST) {
            scope.say("docx.no-list", last, loop.name());
        }
        list.ifPresent(scope::enter);
        Read each = until(true, false);
        list.ifPresent(_ -> scope.leave());
        return list.map(found -> new Piece.Loop(found.code(), each.pieces()));
    }
}
