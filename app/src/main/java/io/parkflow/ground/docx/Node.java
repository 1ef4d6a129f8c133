package io.parkflow.ground.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A piece of XML. Never changes, so any number of letters may be filled in from one template at once.
sealed interface Node {
    record Text(String text) implements Node {}

    /// @param space  of the name, empty when there is none
    /// @param prefix as the author wrote it; stays, because other attributes may name it
    record Element(String space, String prefix, String name, List<Attribute> attributes, List<Node> children)
            implements Node {
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        boolean is(String wanted, String word) {
            return space.equals(wanted) && name.equals(word);
        }

        /// Of WordprocessingML.
        boolean is(String word) {
            return is(Word.SPACE, word);
        }

        List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        Optional<Element> find(String word) {
            return elements().stream().filter(child -> child.is(word)).findFirst();
        }

        /// Follows names downwards.
        Optional<Element> find(String first, String... then) {
            Optional<Element> at = find(first);
            for (String word : then) {
                at = at.flatMap(element -> element.find(word));
            }
            return at;
        }

        /// An attribute by its local name, whatever its space.
        Optional<String> value(String attribute) {
            return attributes.stream()
                    .filter(written -> written.name().equals(attribute) && !written.isDeclaration())
                    .map(Attribute::value)
                    .findFirst();
        }

        Element with(List<? extends Node> others) {
            return new Element(space, prefix, name, attributes, List.copyOf(others));
        }

        /// Everything below, this one first.
        List<Element> all() {
            List<Element> found = new ArrayList<>();
            collect(this, found);
            return found;
        }

        private static void collect(Element element, List<Element> found) {
            found.add(element);
            element.elements().forEach(child -> collect(child, found));
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (Node child : children) {
                switch (child) {
                    case Text(String words) -> text.append(words);
                    case Element element -> text.append(element.text());
                }
            }
            return text.toString();
        }
    }

    /// @param prefix `xmlns` for a declaration of a prefix
    record Attribute(String space, String prefix, String name, String value) {
        boolean isDeclaration() {
            return prefix.equals("xmlns") || prefix.isEmpty() && name.equals("xmlns");
        }
    }
}
