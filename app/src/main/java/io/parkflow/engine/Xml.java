package io.parkflow.engine;

import java.util.List;
import java.util.Optional;

/// An element as it was written, with everything resolved that XML can disguise: references, CDATA, prefixes.
///
/// @param text its own text, joined
/// @param owner the nearest id from here outwards, what a finding is located by
record Xml(
        String space,
        String name,
        List<Attribute> attributes,
        List<Xml> children,
        String text,
        String owner,
        int line,
        int column) {

    record Attribute(String space, String name, String value) {}

    Optional<String> find(String attribute) {
        return find("", attribute);
    }

    Optional<String> find(String space, String attribute) {
        return attributes.stream()
                .filter(a -> a.space().equals(space) && a.name().equals(attribute))
                .map(Attribute::value)
                .findFirst();
    }

    /// An attribute that the dialect demands, or the empty string.
    String value(String attribute) {
        return find(attribute).orElse("");
    }

    boolean is(String space, String name) {
        return this.space.equals(space) && this.name.equals(name);
    }

    List<Xml> all(String child) {
        return children.stream().filter(c -> c.is(Dialect.BPMN, child)).toList();
    }

    /// An element to be written, its name with prefix; see [XmlWriter].
    static Xml made(String name, List<Xml> children, Attribute... attributes) {
        return new Xml("", name, List.of(attributes), children, "", "", 0, 0);
    }

    static Xml text(String name, String text) {
        return new Xml("", name, List.of(), List.of(), text, "", 0, 0);
    }

    static Attribute set(String name, String value) {
        return new Attribute("", name, value);
    }

    Optional<Xml> one(String child) {
        return all(child).stream().findFirst();
    }
}
