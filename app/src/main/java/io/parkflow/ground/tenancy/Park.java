package io.parkflow.ground.tenancy;

import java.util.UUID;

/// A park as the directory knows it.
///
/// @param slug      the word in addresses, for example `cq-gaoxin`
/// @param shortName what stands in front of document numbers
/// @param cell      schema that holds its rows
/// @param zone      IANA time zone of its dates
/// @param version   grows with each change
public record Park(
        UUID id, String slug, String name, String shortName, String cell, boolean active, String zone, int version) {
    public Tenant tenant() {
        return new Tenant(id, cell);
    }
}
