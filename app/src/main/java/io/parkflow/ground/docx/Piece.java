package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Element;
import java.util.List;
import java.util.Optional;

/// A template, read: what stays, what is filled in, what is repeated and what may be left out.
sealed interface Piece {
    record Kept(Node node) implements Piece {}

    /// @param look how the text around it is set, if it says
    record Slot(Optional<Element> look, String code, String form) implements Piece {}

    /// An element around pieces.
    record Shell(Element element, List<Piece> pieces) implements Piece {
        public Shell {
            pieces = List.copyOf(pieces);
        }
    }

    record Choice(String code, boolean not, List<Piece> then, List<Piece> otherwise) implements Piece {
        public Choice {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    record Loop(String code, List<Piece> each) implements Piece {
        public Loop {
            each = List.copyOf(each);
        }
    }
}
