package io.parkflow.ground.identity;

import java.util.UUID;

/// A person's place in a park; it counts only while the member stands in the park's cell.
record Membership(UUID park, UUID member) {}
